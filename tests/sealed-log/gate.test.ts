import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { judgeUpdate, type GateVerdict } from '#shared/sealed-log/gate.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { seededRandom } from '../support/seeded-random.ts'

const own = 4_503_599_627_370_497
const other = 777
/** Own client, nothing written yet, 20 clocks of one other seen. */
const view = { client: own, nextClock: 0, covers: (client: number) => (client === other ? 20 : 0) }

const whyOf = (bytes: Uint8Array, more: Partial<typeof view> = {}): string => {
  const verdict = judgeUpdate(bytes, { ...view, ...more })
  return verdict.ok ? 'ok' : verdict.why
}

type Write = (encoder: encoding.Encoder) => void
const bytesBy = (...writes: readonly (number | Write)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const write of writes)
      if (typeof write === 'number') encoding.writeVarUint(encoder, write)
      else write(encoder)
  })
const u8 =
  (byte: number): Write =>
  (encoder) =>
    encoding.writeUint8(encoder, byte)
const text =
  (value: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, value)
/** One block of the own client from `clock`, then no deletions. */
const block = (clock: number, structs: number, ...writes: readonly (number | Write)[]) =>
  bytesBy(1, structs, own, clock, ...writes, 0)
const item = (...content: readonly (number | Write)[]) =>
  block(0, 1, u8(8), 1, text('t'), ...content)
const atRoot = (kind: number, ...content: readonly (number | Write)[]) =>
  block(0, 1, u8(kind), 1, text('t'), ...content)
const deletes = (client: number, clock: number, span: number) =>
  bytesBy(0, 1, client, 1, clock, span)

/** What `change` makes of a document that `base` has filled, written by `client`. */
function craft(client: number, base: Y.Doc | null, change: (document: Y.Doc) => void): Uint8Array {
  const document = new Y.Doc()
  if (base) Y.applyUpdate(document, Y.encodeStateAsUpdate(base))
  document.clientID = client
  let update = new Uint8Array(0)
  document.on('update', (bytes: Uint8Array) => {
    update = Uint8Array.from(bytes)
  })
  change(document)
  return update
}

/** Somebody else's text of 11 clocks. */
function theirs(): Y.Doc {
  const document = new Y.Doc()
  document.clientID = other
  document.getText('t').insert(0, 'hello world')
  return document
}

describe('the crafted inputs of the prototype', () => {
  test('somebody else’s client id', () => {
    const forged = craft(other, theirs(), (document) => document.getText('t').insert(5, 'FORGED'))
    expect(whyOf(forged)).toBe('foreign-client')
  })

  test('the own future, with a gap before it', () => {
    const later = new Y.Doc()
    later.clientID = own
    later.getText('t').insert(0, 'abc')
    expect(whyOf(craft(own, later, (document) => document.getText('t').insert(0, 'z')))).toBe(
      'clock',
    )
  })

  test('the deletion of what somebody will type later', () => {
    expect(whyOf(deletes(other, 0, 100_000))).toBe('unseen-deletion')
    expect(whyOf(deletes(other, 11, 10))).toBe('unseen-deletion')
    expect(whyOf(deletes(other, 11, 9))).toBe('ok')
    expect(whyOf(deletes(own, 0, 1))).toBe('unseen-deletion')
    expect(whyOf(deletes(99, 0, 1))).toBe('unseen-deletion')
  })

  test('an origin, right origin or parent nobody has seen', () => {
    const ahead = theirs()
    ahead.getText('t').insert(11, 'xyz more text')
    expect(whyOf(craft(own, ahead, (document) => document.getText('t').insert(24, '!')))).toBe(
      'unseen-reference',
    )
    expect(whyOf(block(0, 1, u8(0x84), other, 20, text('a')))).toBe('unseen-reference')
    expect(whyOf(block(0, 1, u8(0x84), other, 19, text('a')))).toBe('ok')
    expect(whyOf(block(0, 1, u8(0x44), other, 20, text('a')))).toBe('unseen-reference')
    expect(whyOf(block(0, 1, u8(0x04), 0, other, 20, text('a')))).toBe('unseen-reference')
    expect(whyOf(block(0, 1, u8(0x84), own, 0, text('a')))).toBe('unseen-reference')
  })

  test('a collected struct of no length, or of 2^40', () => {
    expect(whyOf(block(0, 1, u8(0), 0))).toBe('length')
    expect(whyOf(block(0, 1, u8(0), 2 ** 40))).toBe('length')
    expect(whyOf(block(0, 1, u8(0), 2 ** 24 + 1))).toBe('length')
    expect(whyOf(block(0, 1, u8(0), 2 ** 24))).toBe('ok')
  })

  test('v2 bytes, which read as an empty v1 update', () => {
    const bomb = [0, 0, 5, 1, 255, 255, 255, 127, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    expect(whyOf(Uint8Array.from(bomb))).toBe('trailing')
    expect(whyOf(Y.encodeStateAsUpdateV2(theirs()))).toBe('trailing')
  })
})

describe('what else is refused', () => {
  test('nothing, too little, too much', () => {
    const whole = craft(own, null, (document) => document.getText('t').insert(0, 'ab'))
    expect(whyOf(whole)).toBe('ok')
    expect(whyOf(new Uint8Array(0))).toBe('undecodable')
    expect(whyOf(bytesBy(0, 0))).toBe('empty')
    expect(whyOf(Uint8Array.from([...whole, 0]))).toBe('trailing')
    for (let length = 0; length < whole.length; length++)
      expect(whyOf(whole.subarray(0, length))).toBe('undecodable')
    expect(whyOf(new Uint8Array(limits.payloadBytes + 1))).toBe('size')
  })

  test('a skip, in both spellings', () => {
    expect(whyOf(block(0, 1, u8(10), 5))).toBe('skip')
    expect(whyOf(block(0, 1, u8(0x8a), 5))).toBe('skip')
  })

  test('counts nothing could follow', () => {
    expect(whyOf(bytesBy(1, 2 ** 52, own, 0))).toBe('too-many')
    expect(whyOf(bytesBy(1, limits.updateStructs + 1, own, 0))).toBe('too-many')
    expect(whyOf(bytesBy(2 ** 52, 1, own, 0))).toBe('foreign-client')
    expect(whyOf(bytesBy(0, 2 ** 52))).toBe('too-many')
    expect(whyOf(bytesBy(0, 1, other, 2 ** 52))).toBe('too-many')
    expect(whyOf(item(2 ** 52))).toBe('undecodable')
    expect(whyOf(bytesBy(1, 0, own, 0, 0))).toBe('undecodable')
    expect(whyOf(bytesBy(0, 1, other, 0))).toBe('undecodable')
  })

  test('a second block, even of the own client', () => {
    const two = bytesBy(2, 1, own, 0, u8(0), 1, 1, own, 1, u8(0), 1, 0)
    expect(whyOf(two)).toBe('foreign-client')
  })

  test('numbers in a longer form, or past what is exact', () => {
    expect(whyOf(Uint8Array.of(0x80, 0x00, 0x00))).toBe('undecodable')
    expect(whyOf(Uint8Array.of(...Array<number>(9).fill(0xff), 0x01))).toBe('undecodable')
    expect(whyOf(Uint8Array.of(...Array<number>(400).fill(0x80)))).toBe('undecodable')
  })

  test('contents nobody writes here: legacy JSON, a subdocument, a hook', () => {
    expect(whyOf(atRoot(2, 1, text('1')))).toBe('undecodable')
    expect(whyOf(atRoot(9, text('guid'), u8(118), 0))).toBe('undecodable')
    expect(whyOf(atRoot(7, 5, text('hook')))).toBe('undecodable')
    expect(whyOf(atRoot(7, 7))).toBe('undecodable')
    expect(whyOf(atRoot(7, 3, text('paragraph')))).toBe('ok')
    expect(whyOf(atRoot(11, 1))).toBe('undecodable')
  })

  test('text that is not UTF-8', () => {
    const raw = (...bytes: number[]) => atRoot(4, bytes.length, ...bytes.map(u8))
    for (const bad of [
      [0xff],
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xc3],
      [0xe2, 0x82],
    ])
      expect(whyOf(raw(...bad)), String(bad)).toBe('undecodable')
    expect(whyOf(raw(0xf0, 0x9f, 0x8c, 0xb3))).toBe('ok')
  })

  test('values too deep to be read, and keys that would set a prototype', () => {
    const nested = (depth: number) =>
      item(
        1,
        (encoder) => {
          for (let level = 0; level < depth; level++)
            encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
        },
        u8(126),
      )
    expect(whyOf(nested(limits.valueDepth - 1))).toBe('ok')
    expect(whyOf(nested(limits.valueDepth))).toBe('undecodable')
    expect(whyOf(nested(1_000_000))).toBe('undecodable')
    expect(whyOf(item(1, u8(118), 1, text('__proto__'), u8(126)))).toBe('undecodable')
    expect(whyOf(item(1, u8(118), 1, text('__proto_'), u8(126)))).toBe('ok')
    expect(whyOf(item(1, u8(100)))).toBe('undecodable')
    expect(whyOf(atRoot(5, text('{"a":[1,2]}')))).toBe('ok')
    expect(whyOf(atRoot(5, text('{"a":')))).toBe('undecodable')
    expect(whyOf(atRoot(5, text('['.repeat(65) + ']'.repeat(65))))).toBe('undecodable')
    expect(whyOf(atRoot(5, text(JSON.stringify(['[['.repeat(60), '\\"[']))))).toBe('ok')
  })
})

describe('honest writing always passes', () => {
  test.each([1, 2, 3, 4])('three computers, edits, meetings, undo and redo (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const verdicts = new Map<string, number>()
    const replicas = [0, 1, 2].map((at) => {
      const document = new Y.Doc()
      document.clientID = own + at
      const undo = new Y.UndoManager([document.getText('t'), document.getMap('m')], {
        trackedOrigins: new Set([null]),
        captureTimeout: 0,
      })
      const replica = { document, undo, nextClock: 0, pending: new Uint8Array(0) }
      document.on('update', (bytes: Uint8Array, origin: unknown) => {
        if (origin === 'peer') return
        const verdict = judge(replica.nextClock, own + at, bytes, document)
        const name = verdict.ok ? 'ok' : verdict.why
        verdicts.set(name, (verdicts.get(name) ?? 0) + 1)
        if (verdict.ok) replica.nextClock = verdict.nextClock
        expect(replica.nextClock).toBe(Y.getState(document.store, own + at))
      })
      return replica
    })
    for (let step = 0; step < 400; step++) {
      const { document, undo } = random.pick(replicas)
      const words = document.getText('t')
      const map = document.getMap<unknown>('m')
      const at = random.below(words.length + 1)
      const edits: readonly (() => unknown)[] = [
        () => words.insert(at, `ü🌳${String(step)} `),
        () => words.insert(at, 'bold', { bold: true, link: { href: 'x' } }),
        () => words.format(0, at, { bold: null }),
        () => words.delete(at, Math.min(3, words.length - at)),
        () => map.set(`k${String(step % 9)}`, { a: [step, -step, 1.5, null, true], b: 'text' }),
        () => map.set(`n${String(step % 5)}`, new Y.Map([['name', step]])),
        () => map.delete(`n${String(step % 5)}`),
        () => document.getArray('a').insert(0, [step, 'x', new Uint8Array([1, 2])]),
        () =>
          document
            .getXmlFragment('x')
            .insert(0, [new Y.XmlElement('paragraph'), new Y.XmlText('w')]),
        () => words.insertEmbed(at, { image: 'leaf' }),
        () =>
          document.transact(() => {
            words.insert(0, 'gone')
            words.delete(0, 4)
          }),
        () => undo.undo(),
        () => undo.redo(),
      ]
      random.pick(edits)()
      if (random.below(4) === 0) {
        for (const from of replicas)
          for (const to of replicas)
            if (from !== to)
              Y.applyUpdate(
                to.document,
                Y.encodeStateAsUpdate(from.document, Y.encodeStateVector(to.document)),
                'peer',
              )
      }
    }
    expect([...verdicts.keys()]).toEqual(['ok'])
    expect(verdicts.get('ok')).toBeGreaterThan(250)
  })

  test('several edits merged into one envelope', () => {
    const updates: Uint8Array[] = []
    const document = new Y.Doc()
    document.clientID = own
    document.on('update', (bytes: Uint8Array) => updates.push(bytes))
    const words = document.getText('t')
    for (let at = 0; at < 50; at++) {
      words.insert(at % (words.length + 1), 'word ')
      if (at % 3 === 0) words.delete(0, 2)
    }
    const verdict = judgeUpdate(Y.mergeUpdates(updates), view)
    expect(verdict).toEqual({ ok: true, nextClock: Y.getState(document.store, own) })
  })
})

/** What an honest author has seen is what its document holds of others. */
function judge(nextClock: number, client: number, bytes: Uint8Array, held: Y.Doc): GateVerdict {
  return judgeUpdate(bytes, {
    client,
    nextClock,
    covers: (of) => Y.getState(held.store, of),
  })
}
