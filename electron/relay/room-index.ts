import type { EnvelopeHeader } from '#shared/sealed-log/header.ts'
import type { EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'

type Place = { readonly id: EnvelopeId; number: number }
type Log = { readonly key: Uint8Array; readonly places: Place[]; durable: number }

/** Which envelopes of a room are here, by log. A place has number 0 until it is durable. */
export class RoomIndex {
  readonly #logs = new Map<LogId, Log>()
  #count = 0

  get logs(): number {
    return this.#logs.size
  }

  get count(): number {
    return this.#count
  }

  keyOf(log: LogId): Uint8Array | null {
    return this.#logs.get(log)?.key ?? null
  }

  next(log: LogId): number {
    return this.#logs.get(log)?.places.length ?? 0
  }

  idAt(log: LogId, seq: number): EnvelopeId | null {
    return this.#logs.get(log)?.places[seq]?.id ?? null
  }

  /** Note the next envelope of a log. */
  note({ log, logKey }: EnvelopeHeader, id: EnvelopeId): void {
    const known = this.#logs.get(log)
    if (known) known.places.push({ id, number: 0 })
    else if (logKey)
      this.#logs.set(log, { key: logKey.slice(), places: [{ id, number: 0 }], durable: 0 })
    else return
    this.#count += 1
  }

  /** The oldest envelope of a log that was not durable has this number now. */
  settle(log: LogId, number: number): void {
    const known = this.#logs.get(log)
    const place = known?.places[known.durable]
    if (!known || !place) return
    place.number = number
    known.durable += 1
  }

  durable(log: LogId): { readonly next: number; readonly head: EnvelopeId } | null {
    const known = this.#logs.get(log)
    const last = known?.places[known.durable - 1]
    return known && last ? { next: known.durable, head: last.id } : null
  }

  heads(): ReadonlyMap<LogId, { readonly next: number; readonly head: EnvelopeId }> {
    const heads = new Map<LogId, { readonly next: number; readonly head: EnvelopeId }>()
    for (const log of this.#logs.keys()) {
      const durable = this.durable(log)
      if (durable) heads.set(log, durable)
    }
    return heads
  }

  /** Numbers of a log's durable envelopes from a seq on. */
  numbers(log: LogId, from: number): readonly number[] {
    const known = this.#logs.get(log)
    return known ? known.places.slice(from, known.durable).map(({ number }) => number) : []
  }
}
