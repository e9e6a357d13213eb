import type { HaveEntry, WantEntry } from '../have.ts'
import type { EnvelopeId, LogId } from '../ids.ts'
import type { Holdings } from './effects.ts'
import { ForkHunts } from './fork-hunts.ts'
import { pace } from './pace.ts'
import { Pauses } from './pauses.ts'

/** One log that is asked for: what came without a gap ends at `reached`. */
type Range = { readonly from: number; readonly until: number; reached: number }

type Asked = {
  readonly ranges: ReadonlyMap<LogId, Range>
  readonly isHunt: boolean
  bytes: number
  /** When something last came. */
  at: number
}

/** What came of taking in a frame. `conflicts`: something followed another envelope of its log than those held. */
export type TakeReport = { readonly conflicts: boolean }

/** What the other end of one link holds, and what it is asked for: one WANT at a time. */
export class Asking {
  readonly #theirs = new Map<LogId, { readonly next: number; readonly head: EnvelopeId | null }>()
  /** Logs of which they may hold more than is here. */
  readonly #ahead = new Set<LogId>()
  readonly #pauses = new Pauses()
  readonly #hunts = new ForkHunts()
  #asked: Asked | null = null
  #taking = 0
  #conflicts = false

  /** Logs that are being asked for here, so that no other link is asked for them too. */
  isAsking(log: LogId): boolean {
    return this.#asked?.ranges.has(log) ?? false
  }

  /** How many envelopes of a log the other end holds, by what it has said. */
  theirs(log: LogId): number {
    return this.#theirs.get(log)?.next ?? 0
  }

  /** When, after `now`, there is something to give up or to ask for again. */
  nextTime(now: number): number {
    if (this.#asked !== null) return this.#taking > 0 ? Infinity : this.#asked.at + pace.patience
    return this.#ahead.size > 0 ? this.#pauses.nextTime(now) : Infinity
  }

  /** Note what the other end says it holds. */
  note(entries: readonly HaveEntry[], holdings: Holdings, now: number): void {
    for (const { log, next, head } of entries) {
      this.expect(log, next, holdings)
      if (this.#theirs.get(log)?.next === next) this.#theirs.set(log, { next, head })
      if (holdings.durable(log)?.next === next && !this.#isEqual(log, holdings))
        this.#hunts.begin(log, now)
    }
  }

  /** Note that the other end holds this much of a log at least. */
  expect(log: LogId, next: number, holdings: Holdings): void {
    const known = this.#theirs.get(log)
    if (known === undefined && this.#theirs.size >= pace.peerLogs) return
    if (known === undefined || next > known.next) this.#theirs.set(log, { next, head: null })
    if (next > holdings.next(log)) this.#ahead.add(log)
  }

  /** What to ask for now, or null. `elsewhere`: whether another link is asked for a log. */
  choose(
    holdings: Holdings,
    elsewhere: (log: LogId) => boolean,
    now: number,
  ): readonly WantEntry[] | null {
    if (this.#asked !== null || this.#taking > 0) return null
    const entries = this.#chosen(holdings, elsewhere, now)
    const ends = (log: LogId) => {
      const theirs = this.theirs(log)
      return { both: Math.min(theirs, holdings.next(log)), theirs }
    }
    const hunt = entries.length === 0 ? this.#hunts.next(ends) : null
    const asked = hunt === null ? entries : [hunt]
    if (asked.length === 0) return null
    const ranges = new Map(
      asked.map(({ log, from }) => [log, { from, until: this.theirs(log), reached: from }]),
    )
    this.#asked = { ranges, isHunt: hunt !== null, bytes: 0, at: now }
    return asked
  }

  /** Envelopes came that will be taken in. */
  arrived(
    places: readonly { readonly log: LogId; readonly seq: number }[],
    bytes: number,
    now: number,
  ): void {
    this.#taking += 1
    if (this.#asked === null) return
    let answers = false
    for (const { log, seq } of places) {
      const range = this.#asked.ranges.get(log)
      if (!range || seq !== range.reached) continue
      answers = true
      range.reached += 1
    }
    if (!answers) return
    this.#asked.at = now
    this.#asked.bytes += bytes
  }

  /** What had arrived is taken in. */
  took(report: TakeReport, holdings: Holdings, now: number): void {
    this.#taking -= 1
    this.#conflicts ||= report.conflicts
    if (this.#asked === null || this.#taking > 0) return
    this.#asked.at = now
    if (isAnswered(this.#asked)) this.#finish(this.#asked, holdings, now)
  }

  /** Give up waiting for an answer that does not come on. */
  giveUp(holdings: Holdings, now: number): void {
    const asked = this.#asked
    if (asked === null || this.#taking > 0 || now - asked.at < pace.patience) return
    for (const [log, { from }] of asked.ranges)
      if (holdings.next(log) <= from) this.#pauses.pause(log, now)
    if (asked.isHunt) this.#hunts.end()
    this.#asked = null
  }

  #chosen(
    holdings: Holdings,
    elsewhere: (log: LogId) => boolean,
    now: number,
  ): readonly WantEntry[] {
    let most = Infinity
    let chosen: LogId[] = []
    for (const log of this.#ahead) {
      if (holdings.next(log) >= this.theirs(log)) this.#ahead.delete(log)
      else if (!this.#pauses.isPaused(log, now) && !elsewhere(log)) {
        const urgency = holdings.urgency(log)
        if (urgency < most) chosen = []
        most = Math.min(most, urgency)
        if (urgency === most && chosen.length < pace.wantedLogs) chosen.push(log)
      }
    }
    return chosen.map((log) => ({ log, from: holdings.next(log) }))
  }

  #finish(asked: Asked, holdings: Holdings, now: number): void {
    for (const [log, { from, reached }] of asked.ranges) {
      if (holdings.next(log) > from) this.#pauses.clear(log)
      else if (reached > from && !asked.isHunt) {
        this.#pauses.pause(log, now)
        if (this.#conflicts) this.#hunts.begin(log, now)
      }
      if (asked.isHunt) {
        const isEqual = this.#isEqual(log, holdings)
        this.#hunts.step({ reached, conflicts: this.#conflicts, isEqual })
      }
    }
    this.#conflicts = false
    this.#asked = null
  }

  #isEqual(log: LogId, holdings: Holdings): boolean {
    const theirs = this.#theirs.get(log)
    const durable = holdings.durable(log)
    return theirs?.next === durable?.next && theirs?.head === durable?.head
  }
}

const isAnswered = ({ ranges, bytes }: Asked): boolean =>
  bytes >= pace.answerBytes || [...ranges.values()].every(({ reached, until }) => reached >= until)
