import { expect, test } from 'vitest'
import type { EnvelopeHeader } from '#shared/sealed-log/header.ts'
import {
  deviceIdOf,
  documentTagOf,
  envelopeIdOf,
  logIdOf,
  type EnvelopeId,
} from '#shared/sealed-log/ids.ts'
import { beforeOpens, endOfRun, lastParting } from '#shared/sealed-log/replica/branch.ts'
import { ClockBook } from '#shared/sealed-log/replica/clock-book.ts'
import { KnownLog } from '#shared/sealed-log/replica/log-book.ts'
import { LogRows } from '#shared/sealed-log/sync/log-rows.ts'

/* Whoever holds a log's key can sign as many histories of it as they like, and all are kept: none may be too many. */

const log = logIdOf(new Uint8Array(16))
const device = deviceIdOf(new Uint8Array(32))

function idOf(number: number): EnvelopeId {
  const bytes = new Uint8Array(32)
  new DataView(bytes.buffer).setUint32(0, number)
  return envelopeIdOf(bytes)
}

const header = (kind: 'open' | 'update', seq: number, prev: EnvelopeId | null): EnvelopeHeader => ({
  schema: 1,
  epoch: 1,
  kind,
  log,
  seq,
  prev,
  seen: [],
  obeys: [],
  document: documentTagOf(new Uint8Array(16)),
  logKey: null,
})

test('a log with very many ends has a head', () => {
  const rows = new LogRows()
  for (let at = 0; at < 150_000; at += 1) rows.add({ id: idOf(at), seq: 0, prev: null })
  let hashed = 0
  rows.head({
    hash: (bytes) => {
      hashed = bytes.length
      return bytes.slice(0, 32)
    },
  })
  expect(hashed).toBe(150_000 * 32)
})

test('where a log with very many opens parts is found', () => {
  const many = new KnownLog(log, new Uint8Array(32))
  for (let at = 0; at < 150_000; at += 1) many.note(header('open', 0, null), idOf(at), device)
  expect(endOfRun(beforeOpens(many.stem), () => true)).toEqual(beforeOpens(many.stem))
})

test('a history that parts again and again is followed back to its beginning', () => {
  const many = new KnownLog(log, new Uint8Array(32))
  const clocks = new ClockBook()
  let spot = many.note(header('open', 0, null), idOf(0), device)
  const own = new Set([idOf(0)])
  for (let seq = 1; seq < 20_000; seq += 1) {
    const prev = idOf((seq - 1) * 2)
    many.note(header('update', seq, prev), idOf(seq * 2 - 1), null)
    spot = many.note(header('update', seq, prev), idOf(seq * 2), null)
    own.add(idOf(seq * 2))
    if (spot) clocks.note('assets', spot, seq)
  }
  if (!spot) throw new Error('it has its place')
  expect(lastParting(spot, (id) => own.has(id))).toBe(null)
  expect(clocks.writerOf('assets', spot, 0).spot.seq).toBe(1)
})
