/** Lets a number of things through each second, and as many again in a burst. */
export class Rate {
  readonly #perSecond: number
  #left: number
  #at: number

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond
    this.#left = perSecond * 2
    this.#at = now
  }

  /** Whether one more may pass. `now` in milliseconds that only grow. */
  allows(now: number): boolean {
    const more = ((now - this.#at) / 1000) * this.#perSecond
    this.#left = Math.min(this.#perSecond * 2, this.#left + more)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
