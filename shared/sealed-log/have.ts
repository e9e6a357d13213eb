import { ByteReader, compareBytes, concat, uint } from './bytes.ts'
import { envelopeIdOf, idBytes, logIdOf, type EnvelopeId, type LogId } from './ids.ts'
import { limits } from './limits.ts'

/** How far one log is held: the seq that would come next, and the newest envelope. */
export type HaveEntry = {
  readonly log: LogId
  readonly next: number
  readonly head: EnvelopeId
}

/** `all` names every log held (over several frames if need be), `news` only what changed since the last. */
export type Have = {
  readonly scope: 'all' | 'news'
  readonly entries: readonly HaveEntry[]
}

export type WantEntry = { readonly log: LogId; readonly from: number }

const scopes = ['all', 'news'] as const

export const encodeHave = ({ scope, entries }: Have): Uint8Array =>
  concat(
    uint(scopes.indexOf(scope), 1),
    uint(entries.length, 2),
    ...entries
      .toSorted((a, b) => (a.log < b.log ? -1 : 1))
      .flatMap(({ log, next, head }) => [idBytes(log), uint(next, 6), idBytes(head)]),
  )

/** Null unless the bytes are exactly one HAVE. */
export function decodeHave(bytes: Uint8Array): Have | null {
  const reader = new ByteReader(bytes)
  const scope = scopes[reader.uint(1)]
  const entries = readAscending(reader, 54, (entry) => ({
    key: entry.subarray(0, 16),
    value: readHaveEntry(new ByteReader(entry)),
  }))
  if (!reader.finished || !scope || !entries) return null
  return entries.every(({ next }) => next > 0) ? { scope, entries } : null
}

const readHaveEntry = (reader: ByteReader): HaveEntry => ({
  log: logIdOf(reader.take(16)),
  next: reader.uint(6),
  head: envelopeIdOf(reader.take(32)),
})

/**
 * Read a u16 count and that many entries of `size` bytes in strictly ascending order of their keys; null when they are
 * too many, cut short or out of order.
 */
export function readAscending<T>(
  reader: ByteReader,
  size: number,
  read: (entry: Uint8Array) => { readonly key: Uint8Array; readonly value: T },
): readonly T[] | null {
  const count = reader.uint(2)
  if (count > limits.frameEntries || count * size > reader.left) return null
  const values: T[] = []
  let last: Uint8Array | null = null
  for (let at = 0; at < count; at++) {
    const { key, value } = read(reader.take(size))
    if (last && compareBytes(last, key) >= 0) return null
    values.push(value)
    last = key
  }
  return values
}
