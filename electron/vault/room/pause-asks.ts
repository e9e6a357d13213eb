import type { Help } from '#shared/meetings/room/wire/phone-frames.ts'

/** Milliseconds for which the facilitator sees that somebody asked. */
const keptFor = 5 * 60_000
const most = 400

/**
 * That somebody asked for a pause, and what would help: in memory for a few minutes and nowhere else. Neither who asked
 * nor from where is ever known here (ROOM.md, section 7).
 */
export class PauseAsks {
  readonly #now: () => number
  #asks: { readonly at: number; readonly help: Help | null }[] = []

  /** `now`: milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  hear(help: Help | null): void {
    this.#forget()
    if (this.#asks.length < most) this.#asks.push({ at: this.#now(), help })
  }

  counts(): { count: number; slower: number; break: number; heavy: number } {
    this.#forget()
    const of = (help: Help) => this.#asks.filter((ask) => ask.help === help).length
    return {
      count: this.#asks.length,
      slower: of('slower'),
      break: of('break'),
      heavy: of('heavy'),
    }
  }

  #forget(): void {
    const now = this.#now()
    this.#asks = this.#asks.filter(({ at }) => now - at < keptFor)
  }
}
