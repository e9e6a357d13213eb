import type { EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'

type Place = { readonly id: EnvelopeId; readonly sequence: number }

/** Where each durable envelope lies in the space's file, by log and seq: what links may speak of and serve. */
export class EnvelopeIndex {
  readonly #logs = new Map<LogId, Place[]>()
  #count = 0

  /** Note the next envelope of a log; its frame on disk has this sequence. */
  add(log: LogId, id: EnvelopeId, sequence: number): void {
    const places = this.#logs.get(log)
    if (places) places.push({ id, sequence })
    else this.#logs.set(log, [{ id, sequence }])
    this.#count += 1
  }

  /** Per log: how many envelopes are durable here, and the newest of them. */
  heads(): ReadonlyMap<LogId, { readonly next: number; readonly head: EnvelopeId }> {
    const heads = new Map<LogId, { readonly next: number; readonly head: EnvelopeId }>()
    for (const [log, places] of this.#logs) {
      const last = places.at(-1)
      if (last) heads.set(log, { next: places.length, head: last.id })
    }
    return heads
  }

  /** Frame sequences of a log's envelopes from `from` on, in order. */
  from(log: LogId, from: number): readonly number[] {
    return (this.#logs.get(log) ?? []).slice(from).map((place) => place.sequence)
  }

  next(log: LogId): number {
    return this.#logs.get(log)?.length ?? 0
  }

  head(log: LogId): EnvelopeId | null {
    return this.#logs.get(log)?.at(-1)?.id ?? null
  }

  get count(): number {
    return this.#count
  }
}
