import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { sealEnvelope } from '#shared/sealed-log/envelope.ts'
import { clientIdOf } from '#shared/sealed-log/identity.ts'
import type { EnvelopeId } from '#shared/sealed-log/ids.ts'
import {
  foundSpace,
  letInNewcomer,
  letInTwins,
  reopen,
  type TestComputer,
} from '../support/space.ts'

const suite = createNodeSuite()

/** A forger and its twin, two who each heard of one of them, and the last envelope of each history. */
function twoHistories() {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const [one, two] = letInTwins(ana, 'mo', 2)
  if (!one || !two) throw new Error('twins')
  for (const twin of [one, two]) twin.write('before', 'the same twice')
  one.write('first', 'in one history')
  two.write('second', 'in the other')
  ana.take(one.bytes())
  bea.take(two.bytes())
  return { ana, bea, one, two }
}

const last = ({ disk }: TestComputer): EnvelopeId => {
  const envelope = disk.at(-1)
  if (!envelope) throw new Error('something was written')
  return envelope.id
}

const clientsOf = ({ document }: TestComputer) => [...document.store.clients.keys()]

describe('client ids where a log parts', () => {
  test('what comes before the parting keeps the log’s own, each history has one of its own', () => {
    const { ana, one, two } = twoHistories()
    const { log } = one.replica.signer
    const tag = ana.keys.tagOf('assets')
    expect(clientsOf(ana)).toEqual([clientIdOf(suite, log, tag)])
    ana.take(two.bytes())
    expect(ana.notes()).toEqual({
      before: 'the same twice',
      first: 'in one history',
      second: 'in the other',
    })
    expect(new Set(clientsOf(ana))).toEqual(
      new Set([null, last(one), last(two)].map((from) => clientIdOf(suite, log, tag, from))),
    )
    const mo = ana.replica.personOf(one.replica.device.id)
    expect(clientsOf(ana).map((client) => ana.replica.authorOf(client))).toEqual([mo, mo, mo])
  })

  test('work on one history, on the other, and on both is there in any order, and after opening again', () => {
    const { ana, bea, two } = twoHistories()
    ana.document.getMap('notes').set('first', 'and Ana')
    bea.document.getMap('notes').set('second', 'and Bea')
    ana.take(two.bytes())
    ana.document.getMap('notes').set('second', 'Ana knew both')
    bea.take(ana.bytes())
    ana.take(bea.bytes())
    expect(ana.notes()).toEqual(bea.notes())
    expect(ana.notes()).toMatchObject({ first: 'and Ana' })
    expect(reopen(ana, 'ana again').notes()).toEqual(ana.notes())
    for (const { replica } of [ana, bea])
      expect(replica.sizes).toMatchObject({ forks: 1, refused: 0, waiting: 0 })
  })

  test('a third history at the same place changes no name of the others', () => {
    const ana = foundSpace()
    const twins = letInTwins(ana, 'mo', 4)
    for (const twin of twins) twin.write('before', 'the same')
    const [one, two, three, four] = twins
    if (!one || !two || !three || !four) throw new Error('four')
    for (const [at, twin] of [one, two, three].entries()) twin.write(`n${String(at)}`, 'x')
    four.write('n3', 'x')
    ana.take(one.bytes())
    ana.take(two.bytes())
    const partings = ana.replica.partings
    ana.take(three.bytes())
    expect(ana.replica.partings).toBe(partings)
    expect(Object.keys(ana.notes()).sort()).toEqual(['before', 'n0', 'n1', 'n2'])
    expect(partings).toBe(1)
  })
})

type Place = {
  readonly seq: number
  readonly prev: EnvelopeId
  readonly seen: readonly EnvelopeId[]
}

/** An update in somebody's log, made by hand: anything its key can sign. */
function forge(by: TestComputer, { seq, prev, seen }: Place, update: Uint8Array) {
  const content = { kind: 'update', document: 'assets', update } as const
  const draft = { schema: 1, epoch: 1, seq, prev, seen, obeys: [], content }
  const sealed = sealEnvelope(suite, by.keys, by.replica.signer, draft, by.random(24))
  if (!sealed.ok) throw new Error(sealed.why)
  return sealed
}

const tipOf = ({ disk }: TestComputer) => {
  const envelope = disk.at(-1)
  if (!envelope) throw new Error('something was written')
  return envelope
}

/** What somebody with this document would write in it. */
function written(before: Y.Doc, client: number, write: (document: Y.Doc) => void): Uint8Array {
  const document = createDocument(0)
  Y.applyUpdate(document, Y.encodeStateAsUpdate(before))
  document.clientID = client
  const vector = Y.encodeStateVector(document)
  write(document)
  return Y.encodeStateAsUpdate(document, vector)
}

/** An update that deletes one clock of a client. */
const deletion = (client: number, clock: number): Uint8Array =>
  Uint8Array.of(0, 1, ...varuint(client), 1, ...varuint(clock), 1)

function varuint(value: number): number[] {
  const rest = Math.floor(value / 128)
  return rest === 0 ? [value] : [(value % 128) + 128, ...varuint(rest)]
}

describe('what the gate says where a log parts', () => {
  test('a forger who stands on both goes on in its own history and reaches into the other, alike everywhere', () => {
    const { ana, bea, one, two } = twoHistories()
    const own = one.replica.clientOf('assets')
    const tag = ana.keys.tagOf('assets')
    const { id, seq } = tipOf(one)
    const third = written(one.document, own, (document) => {
      document.getMap('notes').set('third', 'stands on both')
    })
    const first = forge(one, { seq: seq + 1, prev: id, seen: [last(two)] }, third)
    const other = clientIdOf(suite, one.replica.signer.log, tag, last(two))
    const at = two.document.store.clients.get(own)?.at(-1)?.id.clock ?? -1
    const second = forge(one, { seq: seq + 2, prev: first.id, seen: [] }, deletion(other, at))
    const everything = [...one.bytes(), ...two.bytes(), first.bytes, second.bytes]
    for (const [computer, order] of [
      [ana, everything],
      [bea, everything.toReversed()],
    ] as const)
      for (let round = 0; round < 4; round += 1) for (const bytes of order) computer.take([bytes])
    expect(ana.notes()).toEqual(bea.notes())
    expect(ana.notes()).toMatchObject({ first: 'in one history', third: 'stands on both' })
    expect(ana.notes()).not.toHaveProperty('second')
    for (const { replica } of [ana, bea]) expect(replica.sizes.refused).toBe(0)
  })

  test('who stands on both and uses the log’s own name past the parting means nothing', () => {
    const { ana, two, one } = twoHistories()
    ana.take(two.bytes())
    const own = one.replica.clientOf('assets')
    const parting = two.document.store.clients.get(own)?.at(-1)?.id.clock ?? -1
    expect(ana.replica.writeUpdate('assets', deletion(own, parting)).why).toBe('unseen-deletion')
    expect(ana.replica.writeUpdate('assets', deletion(own, parting - 1)).why).toBe(null)
  })

  test('a name for a history that its author could not know of is nobody’s, also where it is known by now', () => {
    const { ana, bea, one, two } = twoHistories()
    const name = clientIdOf(suite, one.replica.signer.log, ana.keys.tagOf('assets'), last(one))
    ana.write('mine', 'x')
    const { id, seq } = tipOf(ana)
    // Ana has heard of one history only.
    const forged = forge(ana, { seq: seq + 1, prev: id, seen: [] }, deletion(name, 0))
    const early = letInNewcomer(ana, 'early')
    const all = [...one.bytes(), ...ana.bytes(), forged.bytes]
    for (const bytes of all) early.take([bytes])
    for (const bytes of [...two.bytes(), ...all]) bea.take([bytes])
    early.take(two.bytes())
    for (const { replica } of [early, bea]) expect(replica.sizes.refused).toBe(1)
    expect(early.notes()).toEqual(bea.notes())
  })
})
