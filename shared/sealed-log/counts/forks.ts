import type { EnvelopeId, LogId } from '../ids.ts'
import type { Statement } from './statement.ts'

/** Two different signed envelopes with the same place in the same log: proof that whoever holds the log's key wrote two histories. */
export type Fork = {
  readonly log: LogId
  readonly seq: number
  readonly envelopes: readonly [EnvelopeId, EnvelopeId]
}

/**
 * Finds forks among envelopes whose chain is right. Two opens after the same envelope are two logs, as a restored
 * backup makes them, and no fork. The first place where two histories part is proof enough.
 */
export class Forks {
  readonly #opens = new Map<LogId, EnvelopeId>()
  readonly #next = new Map<EnvelopeId, EnvelopeId>()
  readonly #found: Fork[] = []

  get all(): readonly Fork[] {
    return this.#found
  }

  note({ id, log, seq, prev }: Statement): void {
    const first =
      seq === 0 || prev === null ? firstAt(this.#opens, log, id) : firstAt(this.#next, prev, id)
    if (first !== id) this.#found.push({ log, seq, envelopes: [first, id] })
  }
}

function firstAt<K>(places: Map<K, EnvelopeId>, place: K, id: EnvelopeId): EnvelopeId {
  const first = places.get(place)
  if (first === undefined) places.set(place, id)
  return first ?? id
}
