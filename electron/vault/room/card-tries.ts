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

/** Codes that are tried, one after another, so that whoever guesses keeps neither processor nor disk from the others. */
export class CardTries {
  readonly #meeting: () => string
  readonly #wrong = new Map<Seat | null, number>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(meeting: () => string) {
    this.#meeting = meeting
  }

  /** Hash of the code that a seat tries; null where it tried too many. Whoever leads has no seat, and may try on. */
  async hashFor(seat: Seat | null, code: string): Promise<string | null> {
    const hashing = this.#last.then(() =>
      seat !== null && (this.#wrong.get(seat) ?? 0) >= mostWrong
        ? null
        : hashOfCode(this.#meeting(), code),
    )
    this.#last = hashing.catch(() => undefined)
    return hashing
  }

  found(seat: Seat | null, isCard: boolean): void {
    if (isCard) this.#wrong.delete(seat)
    else this.#wrong.set(seat, (this.#wrong.get(seat) ?? 0) + 1)
  }
}
