import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import { Peer } from '#shared/documents/origins.ts'
import { readHeader } from '#shared/sealed-log/header.ts'
import type { EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { foundSpace, letInNewcomer, meet, reopen, type TestComputer } from '../support/space.ts'

/** Write as an editor in a page would: in a document of its own, under the client id of a log of its own. */
function writeIn(computer: TestComputer, log: LogId, key: string, value: string): void {
  const page = createDocument(0)
  Y.applyUpdate(page, Y.encodeStateAsUpdate(computer.document), new Peer())
  page.clientID = computer.replica.clientOf('assets', log)
  let update = new Uint8Array()
  page.on('update', (made: Uint8Array<ArrayBuffer>) => {
    update = made
  })
  page.getMap('notes').set(key, value)
  const { why, store, apply } = computer.replica.writeUpdate('assets', update, log)
  if (why !== null) computer.refused.push(why)
  computer.store(store)
  computer.apply(apply)
  if (why === null) Y.applyUpdate(computer.document, update, new Peer())
}

function remove(by: TestComputer, whom: TestComputer): void {
  const { why, store } = by.replica.writeAct({
    kind: 'remove-device',
    device: whom.replica.device.id,
  })
  expect(why).toBe(null)
  by.store(store)
}

function headerOf({ bytes }: StoredEnvelope) {
  const reading = readHeader(bytes)
  if (!reading.ok) throw new Error('no header')
  return reading.parts.header
}

const acceptedOn = (computer: TestComputer): readonly EnvelopeId[] =>
  computer.disk.map(({ id }) => id).filter((id) => computer.replica.accepts(id))

test('two logs of one device take turns; each stands on what the other wrote, and everybody accepts all', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const editor = ana.replica.openLog()
  ana.write('main', '1')
  for (const turn of ['2', '3', '4']) {
    writeIn(ana, editor, 'main', `editor ${turn}`)
    ana.write('main', turn)
  }
  const other = ana.replica.openLog()
  writeIn(ana, other, 'main', 'the third log')
  meet(ana, bea)
  expect(bea.notes()).toEqual({ main: 'the third log' })
  expect(bea.notes()).toEqual(ana.notes())
  const clients = [undefined, editor, other].map((log) => ana.replica.clientOf('assets', log))
  expect(new Set(clients).size).toBe(3)
  for (const { replica, refused } of [ana, bea]) {
    expect(replica.sizes).toMatchObject({ refused: 0, unsound: 0, waiting: 0 })
    expect(refused).toEqual([])
  }
})

test('an open stands on the newest the device wrote, in whichever log', () => {
  const ana = foundSpace()
  const first = ana.replica.openLog()
  writeIn(ana, first, 'a', '1')
  const newest = ana.disk.at(-1)?.id
  const second = ana.replica.openLog()
  writeIn(ana, second, 'b', '2')
  const open = ana.disk.map(headerOf).find(({ log, seq }) => log === second && seq === 0)
  expect(open?.prev).toBe(newest)
})

test('a removal arrives while two logs are open: both answer before anything else is taken in', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  const carl = letInNewcomer(ana, 'carl')
  meet(ana, bea, carl)
  const editor = carl.replica.openLog()
  carl.write('main', '1')
  writeIn(carl, editor, 'editor', '1')
  bea.write('bea', 'received before')
  carl.take(bea.bytes())
  const before = acceptedOn(carl)
  remove(ana, bea)
  ana.write('ana', 'after the removal')
  bea.write('bea', 'never counts')
  ana.take(bea.bytes())
  const held = carl.disk.length
  carl.take(ana.bytes())
  const after = carl.disk.slice(held).map(headerOf)
  const answers = after.filter(({ kind }) => kind === 'answer')
  expect(answers.map(({ log }) => log).toSorted()).toEqual(
    [carl.replica.signer.log, editor].toSorted(),
  )
  const lastAnswer = after.findLastIndex(({ kind }) => kind === 'answer')
  const firstContent = after.findIndex(({ kind }) => kind === 'update')
  expect(lastAnswer).toBeLessThan(firstContent)
  writeIn(carl, editor, 'editor', '2')
  carl.write('main', '2')
  meet(ana, carl)
  expect(carl.notes()).toEqual({
    main: '2',
    editor: '2',
    bea: 'received before',
    ana: 'after the removal',
  })
  expect(ana.notes()).toEqual(carl.notes())
  expect(acceptedOn(carl)).toEqual(expect.arrayContaining([...before]))
  const again = reopen(carl, 'carl later')
  expect(again.notes()).toEqual(carl.notes())
})

test('an own removal is answered by the other open log; a log that has ended owes nothing', () => {
  const ana = foundSpace()
  const bea = letInNewcomer(ana, 'bea')
  meet(ana, bea)
  const [open, ended] = [ana.replica.openLog(), ana.replica.openLog()]
  writeIn(ana, open, 'open', '1')
  writeIn(ana, ended, 'ended', '1')
  ana.replica.closeLog(ended)
  const held = ana.disk.length
  remove(ana, bea)
  const wrote = ana.disk.slice(held).map(headerOf)
  expect(wrote.map(({ kind, log }) => [kind, log])).toEqual([
    ['membership', ana.replica.signer.log],
    ['answer', open],
  ])
  writeIn(ana, ended, 'ended', '2')
  expect(ana.refused).toEqual(['not-in'])
  expect(ana.replica.isOwnLog(ended)).toBe(true)
  expect(ana.replica.isOwnLog(bea.replica.signer.log)).toBe(false)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a random history with several logs each (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const ana = foundSpace(`ana ${String(seed)}`)
  const others = ['bea', 'carl', 'dora'].map((name) =>
    letInNewcomer(ana, `${name} ${String(seed)}`),
  )
  let all = [ana, ...others]
  meet(...all)
  const editors = new Map<TestComputer, LogId[]>(all.map((computer) => [computer, []]))
  const before = new Map<TestComputer, readonly EnvelopeId[]>()
  const removedAt = 20 + random.below(20)
  const removed = random.pick(others)
  for (let turn = 0; turn < 70; turn += 1) {
    const computer = random.pick(all)
    const logs = editors.get(computer) ?? []
    const act = random.below(10)
    if (act === 0 && logs.length < 3) logs.push(computer.replica.openLog())
    else if (act === 1 && logs.length > 0)
      computer.replica.closeLog(logs.shift() ?? random.pick(logs))
    else if (act < 5) computer.write(`k${String(random.below(6))}`, String(turn))
    else if (act < 8 && logs.length > 0)
      writeIn(computer, random.pick(logs), `k${String(random.below(6))}`, String(turn))
    else computer.take(random.pick(all).bytes())
    if (turn === removedAt) remove(ana, removed)
    for (const one of all) {
      if (!one.replica.isIn()) continue
      const accepted = acceptedOn(one)
      const lost = (before.get(one) ?? []).filter((id) => !one.replica.accepts(id))
      expect(lost, 'acceptance never shrinks').toEqual([])
      before.set(one, accepted)
    }
  }
  all = all.filter((computer) => computer !== removed)
  meet(...all, removed)
  meet(...all)
  for (const one of all) {
    expect(one.notes()).toEqual(ana.notes())
    expect(one.replica.sizes).toMatchObject({ refused: 0, waiting: 0 })
    expect(one.refused).toEqual([])
    expect(reopen(one, `again ${String(seed)}`).notes()).toEqual(one.notes())
  }
})
