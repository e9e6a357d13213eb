import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { judgeUpdate } from '#shared/sealed-log/gate.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { cleanHistory } from './gate-history.ts'

const history = cleanHistory(seededRandom(14), 200)
const [first] = history
if (!first) throw new Error('a history')
const { client } = first.view

const varuints = (...values: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })

const best = (bytes: Uint8Array, view = first.view): number =>
  Math.min(
    ...Array.from({ length: 20 }, () => {
      const from = performance.now()
      judgeUpdate(bytes, view)
      return performance.now() - from
    }),
  )
const medianClean = (): number => {
  const costs = history.map(({ bytes, view }) => best(bytes, view)).toSorted((a, b) => a - b)
  return costs[Math.floor(costs.length / 2)] ?? 0
}

test.each([
  ['a collected struct of no length', varuints(1, 1, client, 0, 0, 0, 0), 'length'],
  ['a collected struct of 2^40', varuints(1, 1, client, 0, 0, 2 ** 40, 0), 'length'],
  ['2^52 structs', varuints(1, 2 ** 52, client, 0, 0, 1, 0), 'too-many'],
  ['2^52 blocks', varuints(2 ** 52, 1, client, 0, 0, 1, 0), 'foreign-client'],
  ['2^52 clients in the deletions', varuints(0, 2 ** 52, 1, 1, 0, 1), 'too-many'],
  ['2^52 ranges of one client', varuints(0, 1, client, 2 ** 52, 0, 1), 'too-many'],
  ['2^52 plain values', varuints(1, 1, client, 0, 8, 1, 1, 116, 2 ** 52), 'undecodable'],
  ['a string of 2^52 bytes', varuints(1, 1, client, 0, 4, 1, 1, 116, 2 ** 52), 'undecodable'],
  [
    'the run-length bomb of 20 bytes that costs v2 ten seconds',
    Uint8Array.from([0, 0, 5, 1, 255, 255, 255, 127, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
    'trailing',
  ],
])('14: %s is refused for less than 50 clean updates', (_what, bytes, why) => {
  expect(judgeUpdate(bytes, first.view)).toEqual({ ok: false, why })
  expect(best(bytes)).toBeLessThan(50 * medianClean())
})

test('14: without the gate the struct of no length makes every later load throw', () => {
  const document = new Y.Doc()
  document.getMap('m').set('k', 1)
  Y.applyUpdate(document, varuints(1, 1, client, 0, 0, 0, 0))
  const saved = Y.encodeStateAsUpdate(document)
  expect(() => {
    Y.applyUpdate(new Y.Doc(), saved)
  }).toThrow()
})

test('14: cost grows with the bytes, not with what they announce', () => {
  const megabyte = new Y.Doc()
  megabyte.clientID = client
  megabyte.getText('t').insert(0, 'a'.repeat(1_000_000))
  const honest = Y.encodeStateAsUpdate(megabyte)
  const hostile = encoding.encode((encoder) => {
    for (const value of [1, 90_000, client, 0]) encoding.writeVarUint(encoder, value)
    for (let at = 0; at < 90_000; at++) encoding.writeUint8Array(encoder, Uint8Array.of(0, 1))
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 19_000)
    for (let at = 0; at < 19_000; at++) {
      encoding.writeVarUint(encoder, at * 2)
      encoding.writeVarUint(encoder, 1)
    }
  })
  expect(judgeUpdate(hostile, first.view).ok).toBe(true)
  const perByte = best(honest) / honest.length
  expect(best(hostile) / hostile.length).toBeLessThan(50 * perByte)
})
