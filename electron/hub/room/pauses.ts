/** Milliseconds between two requests for a pause of one phone that are counted, so that it is not taken for many people. */
const every = 60_000

/** Phones that asked for a pause within the last minute, in memory: also one that has come again meanwhile is counted once. */
export class Pauses {
  readonly #now: () => number
  readonly #asked = new Map<string, number>()

  /** `now`: milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Whether this phone, by the hash of its token, is to be counted; from then on it is not for a minute. */
  isDue(token: string): boolean {
    const now = this.#now()
    for (const [one, at] of this.#asked) if (now - at >= every) this.#asked.delete(one)
    if (this.#asked.has(token)) return false
    this.#asked.set(token, now)
    return true
  }
}
