/**
 * Turns of what may wait a moment: one after the other, with everything that has come in meanwhile heard in between. A view for
 * sixty phones so keeps no answer waiting longer than a view for one.
 */
export class Turns {
  readonly #waiting = new Set<() => void>()

  /** Take a turn, once however often it was asked for before its turn came. */
  ask(turn: () => void): void {
    if (this.#waiting.size === 0) this.#nextSoon()
    this.#waiting.add(turn)
  }

  #nextSoon(): void {
    setImmediate(() => {
      const [turn] = this.#waiting
      if (turn === undefined) return
      this.#waiting.delete(turn)
      // Whoever asks within its own turn has started the next one where nobody else waits.
      const areOthers = this.#waiting.size > 0
      turn()
      if (areOthers) this.#nextSoon()
    })
  }
}
