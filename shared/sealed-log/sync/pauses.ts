import type { LogId } from '../ids.ts'
import { pace } from './pace.ts'

type Pause = { readonly until: number; readonly length: number }

/** Logs that one link is not asked for at present, because it brought nothing new for them. */
export class Pauses {
  readonly #pauses = new Map<LogId, Pause>()

  isPaused(log: LogId, now: number): boolean {
    return now < (this.#pauses.get(log)?.until ?? -Infinity)
  }

  pause(log: LogId, now: number): void {
    const last = this.#pauses.get(log)?.length ?? pace.firstPause / 2
    const length = Math.min(last * 2, pace.longestPause)
    this.#pauses.set(log, { until: now + length, length })
  }

  clear(log: LogId): void {
    this.#pauses.delete(log)
  }

  /** When the next of them ends. */
  nextTime(now: number): number {
    let first = Infinity
    for (const { until } of this.#pauses.values()) if (until > now) first = Math.min(first, until)
    return first
  }
}
