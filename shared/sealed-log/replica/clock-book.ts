import type { EnvelopeId, LogId } from '../ids.ts'

/** Clocks one log has written in one document: after the envelope at `seqs[i]` they end at `ends[i]`. */
type Clocks = { readonly client: number; readonly seqs: number[]; readonly ends: number[] }

/**
 * Which Yjs clocks each log has written in which document, and with which envelope.
 * The gate asks it how far everything that an envelope stands on reaches (PROTOCOL.md section 8).
 */
export class ClockBook {
  readonly #byDocument = new Map<string, Map<LogId, Clocks>>()
  readonly #owners = new Map<number, { readonly document: string; readonly log: LogId }>()

  /** The clock the log's next update in this document has to begin with. */
  next(document: string, log: LogId): number {
    return this.#byDocument.get(document)?.get(log)?.ends.at(-1) ?? 0
  }

  /** Note that the envelope at `seq` of this log took its clocks in a document to `end`. */
  note(document: string, log: LogId, client: number, seq: number, end: number): void {
    const logs = mapIn(this.#byDocument, document)
    const clocks = logs.get(log) ?? { client, seqs: [], ends: [] }
    logs.set(log, clocks)
    clocks.seqs.push(seq)
    clocks.ends.push(end)
    this.#owners.set(client, { document, log })
  }

  /** Whose client id this is in a document. */
  ownerOf(document: string, client: number): LogId | null {
    const owner = this.#owners.get(client)
    return owner?.document === document ? owner.log : null
  }

  /** Whose client id this is: each belongs to one log in one document. */
  writerOf(client: number): LogId | null {
    return this.#owners.get(client)?.log ?? null
  }

  /** How many clocks of a log are covered in a document by its envelopes up to `seq`. */
  upTo(document: string, log: LogId, seq: number): number {
    const clocks = this.#byDocument.get(document)?.get(log)
    if (!clocks) return 0
    const count = countUpTo(clocks.seqs, seq)
    return count === 0 ? 0 : (clocks.ends[count - 1] ?? 0)
  }

  /** How far each Yjs client has written in a document. */
  reached(document: string): ReadonlyMap<number, number> {
    const logs = [...(this.#byDocument.get(document)?.values() ?? [])]
    return new Map(logs.map(({ client, ends }) => [client, ends.at(-1) ?? 0]))
  }

  documents(): IterableIterator<string> {
    return this.#byDocument.keys()
  }
}

/**
 * The highest seq of a log that an envelope stands on, or -1: standing on one envelope of a log is standing on all
 * before it, so half of what is left can be ruled out at each step.
 */
export function reachIn(
  entries: readonly EnvelopeId[],
  standsOn: (lower: EnvelopeId) => boolean,
): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const id = entries[middle]
    if (id !== undefined && standsOn(id)) low = middle + 1
    else high = middle
  }
  return low - 1
}

function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function mapIn<A, B, C>(maps: Map<A, Map<B, C>>, key: A): Map<B, C> {
  const found = maps.get(key) ?? new Map<B, C>()
  maps.set(key, found)
  return found
}
