import type { EnvelopeHeader } from '#shared/sealed-log/header.ts'
import type { EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { LogRows } from '#shared/sealed-log/sync/log-rows.ts'

type Row = {
  readonly id: EnvelopeId
  readonly seq: number
  readonly prev: EnvelopeId | null
  number: number
}

type Log = {
  readonly key: Uint8Array
  readonly taken: LogRows<Row>
  readonly durable: LogRows<Row>
  /** Taken and not durable yet, the oldest first. */
  readonly waiting: Row[]
}

/** Which envelopes of a room are here, by log, and which of them are durable. */
export class RoomIndex {
  readonly #suite: Pick<Suite, 'hash'>
  readonly #logs = new Map<LogId, Log>()
  #count = 0

  constructor(suite: Pick<Suite, 'hash'>) {
    this.#suite = suite
  }

  get logs(): number {
    return this.#logs.size
  }

  get count(): number {
    return this.#count
  }

  keyOf(log: LogId): Uint8Array | null {
    return this.#logs.get(log)?.key ?? null
  }

  /** What is here of a log, durable or not yet. */
  taken(log: LogId): LogRows<Row> | null {
    return this.#logs.get(log)?.taken ?? null
  }

  /** Note an envelope after the one before it in its log. */
  note({ log, seq, prev, logKey }: EnvelopeHeader, id: EnvelopeId): void {
    const known =
      this.#logs.get(log) ??
      (logKey && {
        key: logKey.slice(),
        taken: new LogRows<Row>(),
        durable: new LogRows<Row>(),
        waiting: [],
      })
    if (!known) return
    this.#logs.set(log, known)
    const row = { id, seq, prev, number: 0 }
    known.taken.add(row)
    known.waiting.push(row)
    this.#count += 1
  }

  /** The oldest envelope of a log that was not durable has this number now. */
  settle(log: LogId, number: number): void {
    const known = this.#logs.get(log)
    const row = known?.waiting.shift()
    if (!known || !row) return
    row.number = number
    known.durable.add(row)
  }

  durable(log: LogId): { readonly next: number; readonly head: EnvelopeId } | null {
    const durable = this.#logs.get(log)?.durable
    if (!durable || durable.next === 0) return null
    return { next: durable.next, head: durable.head(this.#suite) }
  }

  heads(): ReadonlyMap<LogId, { readonly next: number; readonly head: EnvelopeId }> {
    const heads = new Map<LogId, { readonly next: number; readonly head: EnvelopeId }>()
    for (const log of this.#logs.keys()) {
      const durable = this.durable(log)
      if (durable) heads.set(log, durable)
    }
    return heads
  }

  /** Numbers of a log's durable envelopes from a seq on, each after the one before it. */
  numbers(log: LogId, from: number): readonly number[] {
    return (this.#logs.get(log)?.durable.from(from) ?? []).map(({ number }) => number)
  }
}
