/** Milliseconds of silence after which a phone asks whether anybody is still there. */
const longestSilence = 15_000
/** Milliseconds an answer may take, and everything until a phone is let in. */
const longestAnswer = 8_000

type Ports = {
  readonly after: (milliseconds: number, call: () => void) => () => void
  readonly ask: () => void
  /** Nobody answers: the line is given up. */
  readonly onSilent: () => void
}

/**
 * Watches one line for the day a laptop loses its power: nobody closes that line, and no browser would tell its end for
 * minutes.
 */
export class LineWatch {
  readonly #ports: Ports
  #stop: () => void = () => undefined

  /** From when the line is looked for. */
  constructor(ports: Ports) {
    this.#ports = ports
    this.#waitFor(longestAnswer, ports.onSilent)
  }

  /** Something came from a meeting this phone is in. */
  heard(): void {
    this.#waitFor(longestSilence, () => {
      this.askNow()
    })
  }

  /** Ask at once, as when a phone was asleep. */
  askNow(): void {
    this.#ports.ask()
    this.#waitFor(longestAnswer, this.#ports.onSilent)
  }

  end(): void {
    this.#stop()
  }

  #waitFor(milliseconds: number, then: () => void): void {
    this.#stop()
    this.#stop = this.#ports.after(milliseconds, then)
  }
}
