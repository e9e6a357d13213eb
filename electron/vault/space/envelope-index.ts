import type { BlobName } from '#shared/sealed-log/blob.ts'
import type { EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { LogRows } from '#shared/sealed-log/sync/log-rows.ts'

type Noted = Omit<StoredEnvelope, 'bytes'>
type Row = Noted & { readonly sequence: number }

/** Where each durable envelope lies in the space's file, by log and seq: what links may speak of and serve. */
export class EnvelopeIndex {
  readonly #suite: Pick<Suite, 'hash'>
  readonly #logs = new Map<LogId, LogRows<Row>>()
  #count = 0

  constructor(suite: Pick<Suite, 'hash'>) {
    this.#suite = suite
  }

  /** Note an envelope; its frame on disk has this sequence. */
  add({ id, log, seq, prev }: Noted, sequence: number): void {
    const rows = this.#logs.get(log) ?? new LogRows<Row>()
    this.#logs.set(log, rows)
    rows.add({ id, log, seq, prev, sequence })
    this.#count += 1
  }

  /** Per log: how far it is durable here, and the newest of it. */
  heads(): ReadonlyMap<LogId, { readonly next: number; readonly head: EnvelopeId }> {
    const heads = new Map<LogId, { readonly next: number; readonly head: EnvelopeId }>()
    for (const [log, rows] of this.#logs)
      heads.set(log, { next: rows.next, head: rows.head(this.#suite) })
    return heads
  }

  /** Frame sequences of a log's envelopes from `from` on, each after the one before it. */
  from(log: LogId, from: number): readonly number[] {
    return (this.#logs.get(log)?.from(from) ?? []).map(({ sequence }) => sequence)
  }

  /**
   * Frame sequences of so many envelopes up to the one named, each after the one before it; null while one is not here.
   */
  upTo({ log, last, id, pieces }: BlobName): readonly number[] | null {
    const sequences: number[] = []
    let wanted: EnvelopeId | null = id
    for (let seq = last; sequences.length < pieces; seq -= 1) {
      const row: Row | null = wanted && (this.#logs.get(log)?.find(seq, wanted) ?? null)
      if (row === null) return null
      sequences.push(row.sequence)
      wanted = row.prev
    }
    return sequences.reverse()
  }

  next(log: LogId): number {
    return this.#logs.get(log)?.next ?? 0
  }

  head(log: LogId): EnvelopeId | null {
    return this.#logs.get(log)?.head(this.#suite) ?? null
  }

  get count(): number {
    return this.#count
  }
}
