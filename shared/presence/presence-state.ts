import type { DeviceId, LogId, PersonId } from '#shared/sealed-log/ids.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'
import type { Where } from './presence.ts'

/** Milliseconds after which who says nothing is taken for gone; three heartbeats. */
export const silentAfter = 15_000
/** Milliseconds between two notes of one computer that says nothing new. */
export const heartbeat = 5_000
/** Notes a computer may send each second, with as many again in a burst. */
export const perSecond = 5

/** Where somebody's window is, and since when. */
export type Here = {
  readonly person: PersonId
  readonly device: DeviceId
  readonly where: Where
  readonly since: number
}

/** A note that was opened, and whose signature and counter were found right. */
export type PresenceNote = {
  readonly log: LogId
  readonly counter: number
  readonly person: PersonId
  readonly device: DeviceId
  readonly windows: readonly Where[]
}

type Computer = {
  readonly person: PersonId
  readonly heard: number
  readonly windows: readonly { readonly where: Where; readonly since: number }[]
}

/**
 * Where everybody is, as far as they say so: only what was said lately, and no more than each may say. Knows no clock:
 * `now` is in milliseconds that only grow.
 */
export class PresenceState {
  readonly #computers = new Map<DeviceId, Computer>()
  readonly #counters = new Map<LogId, number>()
  readonly #rates = new Map<DeviceId, Rate>()

  /** The highest counter taken from a log, or -1: a note below it is an old one that somebody sends again. */
  lastCounter(log: LogId): number {
    return this.#counters.get(log) ?? -1
  }

  /** Take in a note, in so far as its computer may say anything now. Answers whether anything shown has changed. */
  take({ log, counter, person, device, windows }: PresenceNote, now: number): boolean {
    this.#counters.set(log, counter)
    if (!this.#mayHear(device, now)) return false
    const before = this.#computers.get(device)
    if (windows.length === 0) return this.#computers.delete(device)
    const shown = windows.map((where, at) => {
      const stood = before?.windows[at]
      const stands = JSON.stringify(stood?.where) === JSON.stringify(where)
      return { where, since: stood !== undefined && stands ? stood.since : now }
    })
    this.#computers.set(device, { person, heard: now, windows: shown })
    return before?.windows.length !== shown.length || shown.some(({ since }) => since === now)
  }

  /** Forget those who have been silent, and those who are no longer in. Answers whether anyone was. */
  expire(now: number, isIn: (device: DeviceId) => boolean): boolean {
    let gone = false
    for (const [device, { heard }] of this.#computers)
      if (now - heard >= silentAfter || !isIn(device)) gone = this.#computers.delete(device) || gone
    return gone
  }

  /** When the next one will have been silent; Infinity where nobody is there. */
  nextSilence(): number {
    return Math.min(...[...this.#computers.values()].map(({ heard }) => heard + silentAfter))
  }

  /** One entry for each window, under a key that stays while the window is open. */
  here(): ReadonlyMap<string, Here> {
    const here = new Map<string, Here>()
    for (const [device, { person, windows }] of this.#computers)
      for (const [at, window] of windows.entries())
        here.set(`${device}/${String(at)}`, { person, device, ...window })
    return here
  }

  #mayHear(device: DeviceId, now: number): boolean {
    const rate = this.#rates.get(device) ?? new Rate(perSecond, now)
    this.#rates.set(device, rate)
    return rate.allows(now)
  }
}
