import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blobIdOf,
  decodeFrame,
  encodeFrame,
  fitsInFrame,
  type Frame,
} from '#shared/sealed-log/frames.ts'
import { decodeHave, encodeHave } from '#shared/sealed-log/have.ts'
import { envelopeIdOf, logIdOf } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import {
  openNote,
  sealNote,
  type NoteLabel,
  type NoteSenders,
} from '#shared/sealed-log/sealed-note.ts'
import { bytesOf, keys, nodeSuite, signer, suites } from './sample.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const log = bytes(16).map(logIdOf)
const count = fc.integer({ min: 1, max: limits.seq })
const byLog = { selector: ({ log: id }: { readonly log: string }) => id, maxLength: 40 }
const ascending = <T extends { readonly log: string }>(entries: T[]): T[] =>
  entries.toSorted((a, b) => (a.log < b.log ? -1 : 1))

const have = fc.record({
  scope: fc.constantFrom('all' as const, 'news' as const),
  entries: fc
    .uniqueArray(fc.record({ log, next: count, head: bytes(32).map(envelopeIdOf) }), byLog)
    .map(ascending),
})
const some = fc.uint8Array({ minLength: 1, maxLength: 300 })
const frame: fc.Arbitrary<Frame> = fc.oneof(
  have.map((value) => ({ kind: 'have' as const, have: value })),
  fc.record({
    kind: fc.constant('want' as const),
    logs: fc
      .uniqueArray(fc.record({ log, from: fc.integer({ min: 0, max: limits.seq }) }), byLog)
      .map(ascending),
    blobs: fc.uniqueArray(bytes(32).map(blobIdOf), { maxLength: 20 }).map((ids) => ids.toSorted()),
  }),
  fc.record({
    kind: fc.constant('envelopes' as const),
    envelopes: fc.array(some, { minLength: 1, maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('blob' as const), id: bytes(32).map(blobIdOf), piece: some }),
  fc.record({ kind: fc.constantFrom('presence' as const, 'member-have' as const), note: some }),
)

describe('frames', () => {
  test('every frame comes back as it was', () => {
    fc.assert(
      fc.property(frame, (value) => {
        expect(decodeFrame(encodeFrame(value))).toEqual({ ok: true, frame: value })
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test('whatever a peer sends is read or refused, never thrown, and what is read has one spelling', () => {
    const changed = fc
      .tuple(frame.map(encodeFrame), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat({ max: 3 }))
      .map(([sent, at, byte, cut]) =>
        sent.with(at % sent.length, byte).subarray(0, sent.length - cut),
      )
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (sent) => {
        const reading = decodeFrame(sent)
        if (reading.ok) expect(encodeFrame(reading.frame)).toEqual(sent)
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  test('limits and order hold', () => {
    const entry = { log: logIdOf(bytesOf('a', 16)), next: 1, head: envelopeIdOf(bytesOf('h', 32)) }
    const why = (value: Frame | Uint8Array) => {
      const reading = decodeFrame(value instanceof Uint8Array ? value : encodeFrame(value))
      return reading.ok ? 'ok' : reading.why
    }
    expect(why(new Uint8Array(0))).toBe('size')
    expect(why(new Uint8Array(limits.frameBytes + 1).fill(3))).toBe('size')
    expect(why(Uint8Array.of(0))).toBe('unknown-type')
    expect(why(Uint8Array.of(8, 1))).toBe('unknown-type')
    expect(why({ kind: 'have', have: { scope: 'all', entries: [entry, entry] } })).toBe('malformed')
    const none = { scope: 'news', entries: [{ ...entry, next: 0 }] } as const
    expect(why({ kind: 'have', have: none })).toBe('malformed')
    expect(why({ kind: 'envelopes', envelopes: [] })).toBe('malformed')
    expect(
      why({
        kind: 'blob',
        id: blobIdOf(bytesOf('b', 32)),
        piece: bytesOf('p', limits.blobBytes + 1),
      }),
    ).toBe('malformed')
    // A count of 65,535 with nothing behind it.
    expect(why(Uint8Array.of(1, 0, 0xff, 0xff))).toBe('malformed')
    expect(why(Uint8Array.of(3, 0xff, 0xff, 0, 0, 0, 1, 9))).toBe('malformed')
  })

  test('envelopes are grouped so that each frame fits', () => {
    const sized = (...sizes: number[]) => sizes.map((size) => new Uint8Array(size))
    expect(fitsInFrame([])).toBe(0)
    expect(fitsInFrame(sized(300, 300, 300), 700)).toBe(2)
    expect(fitsInFrame(sized(900, 300), 700)).toBe(1)
    expect(fitsInFrame(sized(...Array<number>(2000).fill(1)))).toBe(limits.frameEnvelopes)
    const largest = encodeFrame({ kind: 'envelopes', envelopes: sized(limits.envelopeBytes) })
    expect(decodeFrame(largest).ok).toBe(true)
  })
})

describe('sealed notes', () => {
  const message = encodeHave({
    scope: 'news',
    entries: [{ log: signer.log, next: 4, head: envelopeIdOf(bytesOf('head', 32)) }],
  })
  const senders: NoteSenders = { keyOf: () => signer.publicKey, lastCounter: () => 6 }
  const note = (label: NoteLabel = 'have', counter = 7, text = message) => {
    const draft = { label, epoch: 1, counter, message: text }
    return sealNote(nodeSuite, keys, signer, draft, bytesOf('note', 24)) ?? new Uint8Array(0)
  }

  test.each(suites)('a signed HAVE is read with $name', ({ suite }) => {
    const reading = openNote(suite, keys, senders, 'have', note())
    expect(reading).toMatchObject({ ok: true, log: signer.log, counter: 7 })
    expect(reading.ok && decodeHave(reading.message)).toMatchObject({ scope: 'news' })
  })

  test('yesterday’s note, another label, an unknown log or a changed byte is refused', () => {
    const why = (bytesSent: Uint8Array, label: NoteLabel = 'have', known = senders) => {
      const reading = openNote(nodeSuite, keys, known, label, bytesSent)
      return reading.ok ? 'ok' : reading.why
    }
    expect(why(note('have', 6))).toBe('replayed')
    expect(why(note('presence'))).toBe('sealed')
    expect(why(note(), 'presence')).toBe('sealed')
    const stranger = { ...senders, keyOf: () => null }
    expect(why(note(), 'have', stranger)).toBe('unknown-log')
    const whole = note()
    for (let at = 0; at < whole.length; at++)
      expect(why(whole.with(at, (whole[at] ?? 0) ^ 1))).not.toBe('ok')
    for (let length = 0; length < whole.length; length += 7)
      expect(why(whole.subarray(0, length))).toMatch(/^(size|sealed)$/)
    expect(why(note().with(19, 2))).toBe('epoch')
  })

  test('too long a presence is not sealed, nor read', () => {
    expect(note('presence', 7, new Uint8Array(limits.presenceBytes + 1)).length).toBe(0)
    const long = new Uint8Array(limits.presenceBytes + 131)
    expect(openNote(nodeSuite, keys, senders, 'presence', long)).toEqual({ ok: false, why: 'size' })
  })
})
