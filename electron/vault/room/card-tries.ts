import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Seat } from '#shared/meetings/room/values.ts'

/** Slow on purpose: each member's computer has the hashes, and a code alone is short enough to be tried out (ROOM.md, section 6). */
const cost = { N: 2 ** 11, r: 8, p: 1 } as const
const hashBytes = 32
/** Codes of no card that are looked up for one seat before one of a card came. */
const mostWrong = 20

const derive = promisify<string, string, number, typeof cost, Buffer>(scrypt)

/** What a meeting keeps of a card's code: 64 hex digits, of no use for another meeting. */
export const hashOfCode = async (meeting: string, code: string): Promise<string> =>
  (await derive(code, `commonweave/card/1 ${meeting}`, hashBytes, cost)).toString('hex')

/**
 * Codes that are tried, one after another, so that guessing keeps neither processor nor disk from the others. Whoever tried
 * least comes first: a phone with its first code never waits for second ones, however many others try.
 */
export class CardTries {
  readonly #meeting: () => string
  /** Codes of each seat since its last one of a card. */
  readonly #tried = new Map<Seat, number>()
  readonly #waiting: { readonly tried: number; readonly go: () => void }[] = []
  #isBusy = false

  constructor(meeting: () => string) {
    this.#meeting = meeting
  }

  /** Hash of the code that a seat tries; null where it tried too many. Whoever leads has no seat, and may try on. */
  async hashFor(seat: Seat | null, code: string): Promise<string | null> {
    const tried = seat === null ? 0 : (this.#tried.get(seat) ?? 0)
    if (tried >= mostWrong) return null
    if (seat !== null) this.#tried.set(seat, tried + 1)
    await this.#turn(tried)
    try {
      return await hashOfCode(this.#meeting(), code)
    } finally {
      this.#next()
    }
  }

  /** It was a card's: whoever tried it was not guessing. */
  wasCard(seat: Seat | null): void {
    if (seat !== null) this.#tried.delete(seat)
  }

  async #turn(tried: number): Promise<void> {
    if (!this.#isBusy) this.#isBusy = true
    else
      await new Promise<void>((go) => {
        this.#waiting.push({ tried, go })
      })
  }

  #next(): void {
    const least = Math.min(...this.#waiting.map(({ tried }) => tried))
    const at = this.#waiting.findIndex(({ tried }) => tried === least)
    const [next] = at === -1 ? [] : this.#waiting.splice(at, 1)
    if (next === undefined) this.#isBusy = false
    else next.go()
  }
}
