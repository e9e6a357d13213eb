/** A set of acts by their numbers in one `Counts`. Equal sets are the same object, so that comparing them is free. */
export type ActSet = { readonly number: number; readonly words: readonly number[] }

const pairLimit = 65_536
const highestNumber = 2 ** 26

/** Whether the act with this number is in the set. */
export const hasAct = (set: ActSet, act: number): boolean =>
  (((set.words[act >>> 5] ?? 0) >>> (act & 31)) & 1) === 1

/** Keeps one object per distinct set. Nearly all envelopes know the same acts as the one before, so there are few. */
export class ActSets {
  readonly none: ActSet = { number: 0, words: [] }
  readonly #byWords = new Map<string, ActSet>([['', this.none]])
  readonly #unions = new Map<number, ActSet>()

  union(a: ActSet, b: ActSet): ActSet {
    if (a === b || b === this.none) return a
    if (a === this.none) return b
    const pair = Math.min(a.number, b.number) * highestNumber + Math.max(a.number, b.number)
    const known = this.#unions.get(pair)
    if (known !== undefined) return known
    const [longer, shorter] =
      a.words.length < b.words.length ? [b.words, a.words] : [a.words, b.words]
    const union = this.#find(longer.map((word, at) => word | (shorter[at] ?? 0)))
    if (this.#unions.size >= pairLimit) this.#unions.clear()
    this.#unions.set(pair, union)
    return union
  }

  with(set: ActSet, act: number): ActSet {
    const words = set.words.slice()
    while (words.length <= act >>> 5) words.push(0)
    words[act >>> 5] = (words[act >>> 5] ?? 0) | (1 << (act & 31))
    return this.#find(words)
  }

  #find(words: readonly number[]): ActSet {
    const key = words.join()
    const known = this.#byWords.get(key)
    if (known !== undefined) return known
    const set = { number: this.#byWords.size, words }
    this.#byWords.set(key, set)
    return set
  }
}
