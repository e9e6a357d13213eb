import type { WantEntry } from '../have.ts'
import type { LogId } from '../ids.ts'
import { pace } from './pace.ts'

/** Logs waiting to be looked into, at most. */
const mostWaiting = 64

/** What came of one question of a hunt. */
type Step = {
  /** Everything they hold up to this seq has come. */
  readonly reached: number
  /** Whether something followed what is not here, so that they hold a history which parts further back. */
  readonly conflicts: boolean
  /** Whether the same is held at both ends now, by what they have said. */
  readonly isEqual: boolean
}

/**
 * Somebody signed several histories of one log, and the other end holds one that is not here. It is asked from a seq on
 * to the end, and again from four times as far back, until both ends hold the same or the beginning was reached; and
 * for the same log not again for a while.
 */
export class ForkHunts {
  readonly #waiting = new Set<LogId>()
  readonly #notBefore = new Map<LogId, number>()
  #current: {
    readonly log: LogId
    readonly until: number
    readonly back: number
    readonly start: number
    readonly from: number
  } | null = null

  begin(log: LogId, now: number): void {
    if (now < (this.#notBefore.get(log) ?? -Infinity) || this.#waiting.size >= mostWaiting) return
    this.#notBefore.set(log, now + pace.forkPause)
    this.#waiting.add(log)
  }

  /** The next thing to ask for, alone in its WANT. `ends`: up to which seq both ends hold the log, and how far they do. */
  next(ends: (log: LogId) => { readonly both: number; readonly theirs: number }): WantEntry | null {
    if (this.#current === null) {
      const [log] = this.#waiting
      if (log === undefined) return null
      this.#waiting.delete(log)
      const { both, theirs } = ends(log)
      this.#current = goBack({ log, until: theirs, back: 0, end: both })
    }
    return { log: this.#current.log, from: this.#current.from }
  }

  /** What was asked for has come. */
  step({ reached, conflicts, isEqual }: Step): void {
    const current = this.#current
    if (current === null) return
    const isWhole = reached >= current.until
    if (!conflicts && !isWhole && reached > current.from)
      this.#current = { ...current, from: reached }
    else if (isEqual || current.start === 0) this.#current = null
    else this.#current = goBack({ ...current, end: current.start + current.back })
  }

  end(): void {
    this.#current = null
  }
}

function goBack({
  log,
  until,
  back,
  end,
}: {
  log: LogId
  until: number
  back: number
  end: number
}) {
  const further = back === 0 ? 1 : back * 4
  const start = Math.max(0, end - further)
  return { log, until, back: further, start, from: start }
}
