import type { WantEntry } from '../have.ts'
import type { LogId } from '../ids.ts'
import type { Holdings } from './effects.ts'
import { pace } from './pace.ts'

/** How far behind the end of a log to ask, step by step, until something comes that is held already. */
const stepsBack = [1, 4, 16, 64, 256, 1024] as const

/** Logs waiting to be looked into, at most. */
const mostWaiting = 64

/**
 * Somebody signed two histories of one log. Both ends ask further back, a bounded number of times, for the first
 * place where they part, which is the proof; they never ask again for the same log for a while.
 */
export class ForkHunts {
  readonly #waiting = new Set<LogId>()
  readonly #notBefore = new Map<LogId, number>()
  #current: { readonly log: LogId; readonly step: number; from: number } | null = null

  begin(log: LogId, now: number): void {
    if (now < (this.#notBefore.get(log) ?? -Infinity) || this.#waiting.size >= mostWaiting) return
    this.#notBefore.set(log, now + pace.forkPause)
    this.#waiting.add(log)
  }

  /** The next thing to ask for, alone in its WANT. */
  next(holdings: Holdings): WantEntry | null {
    if (this.#current === null) {
      const [log] = this.#waiting
      if (log === undefined) return null
      this.#waiting.delete(log)
      this.#current = { log, step: 0, from: 0 }
    }
    const { log, step } = this.#current
    this.#current.from = Math.max(0, holdings.next(log) - (stepsBack[step] ?? 0))
    return { log, from: this.#current.from }
  }

  /** What was asked for has come; `common` where part of it was held already, so nothing further back is news. */
  step(common: boolean): void {
    if (this.#current === null) return
    const step = this.#current.step + 1
    const isOver = common || this.#current.from === 0 || step >= stepsBack.length
    this.#current = isOver ? null : { ...this.#current, step }
  }

  end(): void {
    this.#current = null
  }
}
