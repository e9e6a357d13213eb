import { describe, expect, test } from 'vitest'
import type { EnvelopeContent } from '#shared/sealed-log/content.ts'
import { createLogSigner, verifyEnvelope } from '#shared/sealed-log/envelope.ts'
import { readHeader } from '#shared/sealed-log/header.ts'
import { readSpaceId } from '#shared/sealed-log/ids.ts'
import { KeyRing } from '#shared/sealed-log/keys.ts'
import { openEnvelope, reopenEnvelope } from '#shared/sealed-log/opening.ts'
import {
  afterOpen,
  bytesOf,
  epochKey,
  foundingContent,
  join,
  keys,
  nodeSuite,
  nothing,
  opened,
  seal,
  seen,
  signer,
  space,
  suites,
  update,
} from './sample.ts'

const contents: readonly EnvelopeContent[] = [
  { kind: 'update', document: 'assets', update: update() },
  { kind: 'update', document: 'text/B4-x_9', update: update('a long text '.repeat(500)) },
  { kind: 'answer' },
  { kind: 'membership', act: join },
  { kind: 'blob', document: 'assets', bytes: bytesOf('blob', 80) },
]

describe.each(suites)('with $name', ({ suite }) => {
  test('every kind comes back as it was sealed, whichever suite sealed it', () => {
    for (const { suite: other } of suites) {
      for (const content of contents) {
        const { bytes, id } = seal(content, { seen, obeys: seen.slice(0, 1) }, { suite: other })
        const opening = openEnvelope(suite, keys, afterOpen, bytes)
        expect(opening).toMatchObject({ ok: true, envelope: { id, content } })
        expect(opening.ok && opening.envelope.header).toMatchObject({
          kind: content.kind,
          log: signer.log,
          seq: 1,
          prev: opened.id,
          seen,
          obeys: seen.slice(0, 1),
        })
        expect(reopenEnvelope(suite, keys, bytes)).toEqual(opening)
      }
    }
  })

  test('a founding open stands on nothing and begins a log', () => {
    expect(openEnvelope(suite, keys, nothing, opened.bytes)).toMatchObject({
      ok: true,
      envelope: { content: foundingContent, header: { prev: null, logKey: signer.publicKey } },
    })
  })

  test('a relay checks envelopes without any key of the space', () => {
    const { bytes, id } = seal({ kind: 'answer' })
    const elsewhere = readSpaceId('00'.repeat(16))
    if (!elsewhere) throw new Error('a space id')
    expect(verifyEnvelope(suite, space, bytes, signer.publicKey)).toMatchObject({ ok: true, id })
    expect(verifyEnvelope(suite, space, opened.bytes, null)).toMatchObject({ ok: true })
    expect(verifyEnvelope(suite, space, bytes, null)).toEqual({ ok: false, why: 'gap' })
    expect(verifyEnvelope(suite, elsewhere, bytes, signer.publicKey)).toEqual({
      ok: false,
      why: 'signature',
    })
  })
})

test('an update costs 258 bytes with two `seen`, less where deflate helps', () => {
  const small = update('x')
  const { bytes } = seal({ kind: 'update', document: 'assets', update: small }, { seen })
  expect(bytes.length).toBe(small.length + 258)
  const long = update('shade and water '.repeat(400))
  const sealed = seal({ kind: 'update', document: 'assets', update: long }, { seen })
  expect(sealed.bytes.length).toBeLessThan(long.length / 10 + 285)
})

test('every flipped bit is refused, with the reason of the place, and nothing throws', () => {
  const update258 = seal({ kind: 'update', document: 'assets', update: update() }, { seen })
  const samples = [
    { bytes: update258.bytes, holdings: afterOpen },
    { bytes: opened.bytes, holdings: nothing },
    { bytes: seal({ kind: 'membership', act: join }).bytes, holdings: afterOpen },
  ]
  const surprises: string[] = []
  for (const { bytes, holdings } of samples) {
    const reading = readHeader(bytes)
    if (!reading.ok) throw new Error('a header')
    const nonceAt = reading.parts.headerBytes.length
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 0x80]) {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ bit)
        const opening = openEnvelope(nodeSuite, keys, holdings, changed)
        const why = opening.ok ? 'ok' : opening.why
        if (!allowedAt(at, bytes.length, nonceAt).includes(why))
          surprises.push(`byte ${String(at)}: ${why}`)
        if (verifyEnvelope(nodeSuite, space, changed, signer.publicKey).ok)
          surprises.push(`byte ${String(at)}: a relay takes it`)
      }
    }
  }
  expect(surprises).toEqual([])
})

/** What a change at this byte may be refused for. */
function allowedAt(at: number, length: number, nonceAt: number): readonly string[] {
  if (at === 0) return ['version']
  if (at === 1) return ['layout', 'tag', 'sealed', 'signature', 'size', 'gap']
  if (at < 4) return ['layout', 'sealed']
  if (at < 20) return ['tag', 'sealed']
  if (at < 24) return ['layout', 'epoch']
  if (at < 40) return ['sealed']
  if (at < 46) return ['layout', 'sealed']
  if (at < 78) return ['sealed']
  if (at < nonceAt) return ['layout', 'size', 'sealed']
  return at < length - 64 ? ['sealed'] : ['signature']
}

test('every truncation and anything appended is refused', () => {
  const { bytes } = seal({ kind: 'membership', act: join }, { seen })
  for (let length = 0; length < bytes.length; length++) {
    const opening = openEnvelope(nodeSuite, keys, afterOpen, bytes.subarray(0, length))
    expect(opening.ok ? 'ok' : opening.why).toMatch(/^(size|sealed)$/)
  }
  const longer = Uint8Array.from([...bytes, 0])
  expect(openEnvelope(nodeSuite, keys, afterOpen, longer)).toEqual({ ok: false, why: 'sealed' })
  const huge = new Uint8Array(3 * 1024 * 1024).fill(1)
  expect(openEnvelope(nodeSuite, keys, afterOpen, huge)).toEqual({ ok: false, why: 'size' })
})

describe('what is checked first', () => {
  const answer = seal({ kind: 'answer' })
  const broken = answer.bytes.with(-1, (answer.bytes.at(-1) ?? 0) ^ 1)

  test('a duplicate before anything costly, junk before the chain, the chain before the signature', () => {
    const holdsAll = { ...afterOpen, holds: () => true }
    const sealedWrong = broken.with(120, (broken[120] ?? 0) ^ 1)
    const why = (holdings: typeof afterOpen, bytes: Uint8Array) => {
      const opening = openEnvelope(nodeSuite, keys, holdings, bytes)
      return opening.ok ? 'ok' : opening.why
    }
    expect(why(holdsAll, answer.bytes)).toBe('duplicate')
    expect(why(nothing, sealedWrong)).toBe('sealed')
    expect(why(nothing, broken)).toBe('gap')
    expect(why(afterOpen, broken)).toBe('signature')
  })

  test('another envelope in a taken place is a second history, and one that follows what is not here waits', () => {
    const other = seal({ kind: 'answer' }, { seen })
    const ahead = {
      holds: () => false,
      get: () => ({
        key: signer.publicKey,
        next: 2,
        has: (seq: number, id: string) =>
          (seq === 0 && id === opened.id) || (seq === 1 && id === other.id),
      }),
    }
    expect(openEnvelope(nodeSuite, keys, ahead, answer.bytes)).toMatchObject({ ok: true })
    expect(openEnvelope(nodeSuite, keys, ahead, broken)).toEqual({ ok: false, why: 'signature' })
    const later = seal({ kind: 'answer' }, { seq: 2, prev: answer.id })
    expect(openEnvelope(nodeSuite, keys, ahead, later.bytes)).toMatchObject({ why: 'chain' })
    expect(openEnvelope(nodeSuite, keys, afterOpen, later.bytes)).toEqual({ ok: false, why: 'gap' })
  })

  test('an epoch whose key is not here waits, another space opens nothing', () => {
    const content = { kind: 'update', document: 'assets', update: update() } as const
    const { bytes } = seal(content)
    const epochTwo = bytes.with(23, 2)
    expect(openEnvelope(nodeSuite, keys, afterOpen, epochTwo)).toEqual({ ok: false, why: 'epoch' })
    const other = readSpaceId('ab'.repeat(16))
    if (!other) throw new Error('a space id')
    const elsewhere = new KeyRing(nodeSuite, other, epochKey)
    expect(openEnvelope(nodeSuite, elsewhere, afterOpen, bytes)).toEqual({
      ok: false,
      why: 'sealed',
    })
  })

  test('an open must show the key its log is named after', () => {
    const squatter = createLogSigner(nodeSuite, bytesOf('squatter', 32))
    const stolen = seal(foundingContent, {}, { log: { ...squatter, log: signer.log } })
    expect(openEnvelope(nodeSuite, keys, nothing, stolen.bytes)).toEqual({
      ok: false,
      why: 'log-key',
    })
    expect(verifyEnvelope(nodeSuite, space, stolen.bytes, null)).toEqual({
      ok: false,
      why: 'log-key',
    })
  })
})
