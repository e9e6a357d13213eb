import { spotBefore, type Branch, type Spot } from './branch.ts'

/** Clocks of one run of a log in one document: after the envelope at `seqs[i]` they end at `ends[i]`. */
type Clocks = { readonly seqs: number[]; readonly ends: number[] }

/**
 * Which Yjs clocks each log has written in which document, and with which envelope. The clocks of a run go on from those
 * of the run it parts from. The gate asks how far everything that an envelope stands on reaches (PROTOCOL.md section 8).
 */
export class ClockBook {
  readonly #byDocument = new Map<string, Map<Branch, Clocks>>()

  /** Note that an envelope took its log's clocks in a document to `end`. */
  note(document: string, { branch, seq }: Spot, end: number): void {
    const runs = this.#byDocument.get(document) ?? new Map<Branch, Clocks>()
    this.#byDocument.set(document, runs)
    const clocks = runs.get(branch) ?? { seqs: [], ends: [] }
    runs.set(branch, clocks)
    clocks.seqs.push(seq)
    clocks.ends.push(end)
  }

  /** How many clocks there are in a document up to an envelope, it and all before it in its history. */
  upTo(document: string, spot: Spot | null): number {
    for (let at = spot; at !== null; at = spotBefore({ branch: at.branch, seq: at.branch.start })) {
      const clocks = this.#byDocument.get(document)?.get(at.branch)
      const count = clocks === undefined ? 0 : countUpTo(clocks.seqs, at.seq)
      if (count > 0) return clocks?.ends[count - 1] ?? 0
    }
    return 0
  }

  /** Which envelope, of a history's up to `end`, wrote a clock below those `end` reaches; `until`: where its clocks end. */
  writerOf(document: string, end: Spot, clock: number): { spot: Spot; until: number } {
    let last = end
    for (;;) {
      const before = spotBefore({ branch: last.branch, seq: last.branch.start })
      if (before === null || clock >= this.upTo(document, before)) break
      last = before
    }
    const clocks = this.#byDocument.get(document)?.get(last.branch)
    const at = clocks === undefined ? 0 : countUpTo(clocks.ends, clock)
    const seq = clocks?.seqs[at] ?? last.seq
    return { spot: { branch: last.branch, seq }, until: clocks?.ends[at] ?? Infinity }
  }

  /** Every envelope that wrote in a document, with where its clocks end. Of a log in one history, only the last. */
  *ends(
    document: string,
    isForked: (branch: Branch) => boolean,
  ): Generator<{ readonly spot: Spot; readonly end: number }> {
    for (const [branch, { seqs, ends }] of this.#byDocument.get(document) ?? [])
      for (let at = isForked(branch) ? 0 : seqs.length - 1; at < seqs.length; at += 1)
        yield { spot: { branch, seq: seqs[at] ?? 0 }, end: ends[at] ?? 0 }
  }
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
