import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BundleReader,
  bundleSpaceOf,
  BundleWriter,
  type BundleStep,
} from '#shared/sealed-log/bundle.ts'
import { concat } from '#shared/sealed-log/bytes.ts'
import { spaceIdOf } from '#shared/sealed-log/ids.ts'
import { bytesOf, nodeSuite, space, suites } from './sample.ts'

function bundleOf(groups: readonly (readonly Uint8Array[])[], suite = nodeSuite): Uint8Array {
  const writer = new BundleWriter(suite, space)
  return concat(writer.start(), ...groups.map((group) => writer.add(group)), writer.end())
}

/** Read in pieces of this size; what came out and how it ended. */
function readIn(piece: number, bundle: Uint8Array, forSpace = space, suite = nodeSuite) {
  const reader = new BundleReader(suite, forSpace)
  const envelopes: Uint8Array[] = []
  let last: BundleStep = { ok: true, envelopes: [] }
  for (let at = 0; at < bundle.length && last.ok; at += piece) {
    last = reader.push(bundle.subarray(at, at + piece))
    if (last.ok) envelopes.push(...last.envelopes)
  }
  const end = reader.finish()
  return { envelopes, why: end.ok ? 'whole' : end.why }
}

const sample = [[bytesOf('one', 300), bytesOf('two', 250)], [bytesOf('three', 3000)]]
const whole = bundleOf(sample)

test('a bundle comes back whole, whatever the pieces and whichever suite', () => {
  for (const { suite } of suites) {
    expect(bundleOf(sample, suite)).toEqual(whole)
    for (const piece of [1, 7, 26, 1000, whole.length])
      expect(readIn(piece, whole, space, suite)).toEqual({ envelopes: sample.flat(), why: 'whole' })
  }
  expect(readIn(5, bundleOf([]))).toEqual({ envelopes: [], why: 'whole' })
  expect(bundleSpaceOf(whole.subarray(0, 26))).toBe(space)
  expect(bundleSpaceOf(whole.subarray(0, 25))).toBe(null)
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 5 })),
      fc.integer({ min: 1, max: 500 }),
      (groups, piece) => {
        const read = readIn(piece, bundleOf(groups))
        expect(read).toEqual({ envelopes: groups.flat(), why: 'whole' })
      },
    ),
    { seed: 4, numRuns: 100 },
  )
})

test('many large envelopes are cut into records that fit', () => {
  const large = Array.from({ length: 6 }, (_, at) => bytesOf(String(at), 32).slice())
  const padded = large.map((bytes) => concat(bytes, new Uint8Array(900_000)))
  const read = readIn(64 * 1024, bundleOf([padded]))
  expect(read.why).toBe('whole')
  expect(read.envelopes.map((envelope) => envelope.length)).toEqual(padded.map((e) => e.length))
})

test('every truncation is seen', () => {
  for (let length = 0; length < whole.length; length += length < 700 ? 1 : 13)
    expect(readIn(64, whole.subarray(0, length)).why).toBe('cut-short')
})

test('every flipped byte is seen, and so is anything behind the end', () => {
  for (let at = 0; at < whole.length; at += at < 700 ? 1 : 13) {
    const { why } = readIn(64, whole.with(at, (whole[at] ?? 0) ^ 0x10))
    const allowed =
      at < 8
        ? ['not-a-bundle']
        : at < 10
          ? ['version']
          : at < 26
            ? ['other-space']
            : ['damaged', 'cut-short']
    expect(allowed).toContain(why)
  }
  expect(readIn(64, concat(whole, Uint8Array.of(0))).why).toBe('damaged')
  expect(readIn(64, whole, spaceIdOf(bytesOf('other', 16))).why).toBe('other-space')
  expect(readIn(64, bytesOf('a picture', 400)).why).toBe('not-a-bundle')
})

test('after a problem nothing more is handed out', () => {
  const reader = new BundleReader(nodeSuite, space)
  expect(reader.push(bytesOf('x', 30))).toEqual({ ok: false, why: 'not-a-bundle' })
  expect(reader.push(whole)).toEqual({ ok: false, why: 'not-a-bundle' })
})
