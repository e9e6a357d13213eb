import { envelopeIdOf, idBytes, type EnvelopeId } from '../ids.ts'
import type { Suite } from '../suite.ts'

/** One envelope that is held; several have the same seq where their log's holder signed several histories. */
type Row = { readonly id: EnvelopeId; readonly seq: number; readonly prev: EnvelopeId | null }

/** One after the other. Not as so many arguments: whoever holds a log's key can sign any number of ends. */
function joined(ids: readonly EnvelopeId[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * 32)
  for (const [at, id] of ids.entries()) bytes.set(idBytes(id), at * 32)
  return bytes
}

/** What is held of one log, as others are told of it and served from it (PROTOCOL.md section 9). */
export class LogRows<R extends Row> {
  /** The first that came of each seq. */
  readonly #first: R[] = []
  readonly #others = new Map<EnvelopeId, R>()
  /** Those after which nothing is held. */
  readonly #heads = new Set<EnvelopeId>()
  #head: EnvelopeId | null = null

  /** Note an envelope after the one before it, unless that is the log's first. */
  add(row: R): void {
    if (row.seq === this.#first.length) this.#first.push(row)
    else this.#others.set(row.id, row)
    if (row.prev !== null) this.#heads.delete(row.prev)
    this.#heads.add(row.id)
    this.#head = null
  }

  /** One more than the highest seq. */
  get next(): number {
    return this.#first.length
  }

  has = (seq: number, id: EnvelopeId): boolean => this.find(seq, id) !== null

  find(seq: number, id: EnvelopeId): R | null {
    const first = this.#first[seq]
    return first?.id === id ? first : (this.#others.get(id) ?? null)
  }

  /** The newest envelope; of several histories, the hash of the ends of all. */
  head({ hash }: Pick<Suite, 'hash'>): EnvelopeId {
    if (this.#head !== null) return this.#head
    const [only, ...others] = [...this.#heads].sort()
    if (only === undefined) throw new Error('a log that is held has an envelope')
    this.#head = others.length === 0 ? only : envelopeIdOf(hash(joined([only, ...others])))
    return this.#head
  }

  /** What is held from a seq on, in the order of seqs. */
  from(seq: number): readonly R[] {
    const rows = this.#first.slice(seq)
    if (this.#others.size === 0) return rows
    const others = [...this.#others.values()].filter((row) => row.seq >= seq)
    return [...rows, ...others].sort((a, b) => a.seq - b.seq)
  }
}
