import type { Have, HaveEntry } from '../have.ts'
import type { LogId } from '../ids.ts'
import { limits } from '../limits.ts'
import type { Holdings } from './effects.ts'
import { pace } from './pace.ts'

/** What one link has been told of what is durable here, and when to tell more. */
export class Telling {
  readonly #news = new Set<LogId>()
  #announceAt = Infinity
  #beatAt: number
  #beats = 0

  /** Everything is told at once. */
  constructor(now: number) {
    this.#beatAt = now
  }

  /** Milliseconds on the caller's clock at which `due` has something to say. */
  get nextTime(): number {
    return Math.min(this.#announceAt, this.#beatAt)
  }

  /** More of this log is durable now. */
  note(log: LogId, now: number): void {
    this.#news.add(log)
    this.#announceAt = Math.min(this.#announceAt, now + pace.announceAfter)
  }

  /** Tell everything again, now. */
  begin(now: number): void {
    this.#beats = 0
    this.#beatAt = now
  }

  /** What is to be said now. */
  due(holdings: Holdings, now: number): readonly Have[] {
    if (now < this.nextTime) return []
    const isBeat = now >= this.#beatAt
    const isWhole = isBeat && this.#isWholeDue(holdings)
    const haves = isWhole
      ? inFrames('all', whole(holdings))
      : inFrames('news', this.#told(holdings))
    if (isBeat) this.#beats += 1
    this.#news.clear()
    this.#announceAt = Infinity
    this.#beatAt = now + pace.heartbeat
    return haves
  }

  #isWholeDue(holdings: Holdings): boolean {
    return this.#beats % pace.wholeEvery === 0 || holdings.heads().size <= pace.fewLogs
  }

  #told(holdings: Holdings): readonly HaveEntry[] {
    return [...this.#news].flatMap((log) => {
      const durable = holdings.durable(log)
      return durable === null ? [] : [{ log, ...durable }]
    })
  }
}

const whole = (holdings: Holdings): readonly HaveEntry[] =>
  [...holdings.heads()].map(([log, { next, head }]) => ({ log, next, head }))

/** At least one frame, as a sign of life. */
function inFrames(scope: Have['scope'], entries: readonly HaveEntry[]): readonly Have[] {
  const haves: Have[] = []
  for (let at = 0; at === 0 || at < entries.length; at += limits.frameEntries)
    haves.push({ scope, entries: entries.slice(at, at + limits.frameEntries) })
  return haves
}
