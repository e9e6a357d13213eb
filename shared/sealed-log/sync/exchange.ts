import { decodeFrame, type Frame } from '../frames.ts'
import type { Have } from '../have.ts'
import type { LogId } from '../ids.ts'
import { Asking, type TakeReport } from './asking.ts'
import type { Effect, Holdings, LinkId, NoteBox } from './effects.ts'
import { pace } from './pace.ts'
import { placeOf } from './place.ts'
import { Rate } from './rate.ts'
import { Telling } from './telling.ts'
import { UnreadNotes } from './unread-notes.ts'

type Peer = {
  readonly link: LinkId
  /** Whether HAVEs to it are sealed where they can be; a relay gets bare ones. */
  readonly sealed: boolean
  /** Whether it has heard a signed HAVE: only those count for people, so the first one names everything. */
  signed: boolean
  readonly asking: Asking
  readonly telling: Telling
  readonly unread: UnreadNotes
  readonly presence: Rate
  readonly wants: Rate
}

/**
 * Have/want of one space over any number of links (PROTOCOL.md section 9). Holds no socket, disk or clock: it is told
 * what happened and at what time, in milliseconds that only grow, and answers what to do.
 */
export class Exchange {
  readonly #holdings: Holdings
  readonly #notes: NoteBox | null
  readonly #peers = new Map<LinkId, Peer>()
  #backlog = 0

  /** A relay passes null: it neither seals nor reads the HAVEs between members. */
  constructor(holdings: Holdings, notes: NoteBox | null) {
    this.#holdings = holdings
    this.#notes = notes
  }

  /** When `tick` next has something to do, if nothing else happens; Infinity for never. */
  nextTime(now: number): number {
    let next = Infinity
    for (const { asking, telling } of this.#peers.values())
      next = Math.min(next, asking.nextTime(now), telling.nextTime)
    return next
  }

  /** A link came up whose other end has shown that it belongs here. `to`: who is there. */
  connect(link: LinkId, to: 'member' | 'relay', now: number): readonly Effect[] {
    // At the relay itself, who cannot read notes, each link is one member's.
    const bringsAll = to === 'relay' && this.#notes !== null
    this.#peers.set(link, {
      link,
      sealed: to === 'member' && this.#notes !== null,
      signed: false,
      asking: new Asking(),
      telling: new Telling(now),
      unread: new UnreadNotes(),
      presence: new Rate(bringsAll ? pace.relayedPresence : pace.presence, now),
      wants: new Rate(pace.wants, now),
    })
    return this.tick(now)
  }

  /** What was asked for on this link is asked for elsewhere. */
  disconnect(link: LinkId, now: number): readonly Effect[] {
    this.#peers.delete(link)
    return this.#ask(now)
  }

  /** A whole frame came on a link. */
  receive(link: LinkId, bytes: Uint8Array, now: number): readonly Effect[] {
    const peer = this.#peers.get(link)
    if (!peer) return []
    const reading = decodeFrame(bytes)
    if (!reading.ok) return [{ kind: 'close', link, why: 'malformed' }]
    return this.#handle(peer, reading.frame, now)
  }

  /** A frame given out with `take` on this link was taken in; `bytes` are those of its envelopes. */
  took(link: LinkId, bytes: number, report: TakeReport, now: number): readonly Effect[] {
    this.#backlog -= bytes
    this.#peers.get(link)?.asking.took(report, this.#holdings, now)
    return [...this.#readUnread(now), ...this.#ask(now)]
  }

  /**
   * More is durable here. `fresh` is pushed to every link but `from`: what was written here. The rest is only announced.
   */
  stored(
    logs: Iterable<LogId>,
    fresh: readonly Uint8Array[],
    from: LinkId | null,
    now: number,
  ): readonly Effect[] {
    const changed = new Set(logs)
    for (const { telling } of this.#peers.values())
      for (const log of changed) telling.note(log, now)
    return this.passOn(fresh, from)
  }

  /** Push to every link but `from`, and say nothing of holding it: a relay does so before it has written what it was given. */
  passOn(fresh: readonly Uint8Array[], from: LinkId | null): readonly Effect[] {
    if (fresh.length === 0) return []
    return [...this.#peers.keys()]
      .filter((link) => link !== from)
      .map((link) => ({ kind: 'push', link, envelopes: fresh }))
  }

  /** Something of these logs is missing before what came on a link. */
  missing(link: LinkId, logs: Iterable<LogId>, now: number): readonly Effect[] {
    const peer = this.#peers.get(link)
    if (peer)
      for (const log of logs) peer.asking.expect(log, this.#holdings.next(log) + 1, this.#holdings)
    return this.#ask(now)
  }

  /** Do what is due by now. */
  tick(now: number): readonly Effect[] {
    const effects: Effect[] = []
    for (const peer of this.#peers.values()) {
      peer.asking.giveUp(this.#holdings, now)
      if (peer.sealed && !peer.signed && this.#notes?.canSeal() === true) {
        peer.signed = true
        peer.telling.begin(now)
      }
      for (const have of peer.telling.due(this.#holdings, now))
        effects.push({ kind: 'send', link: peer.link, frame: this.#haveFrame(peer, have) })
    }
    return [...effects, ...this.#ask(now)]
  }

  #handle(peer: Peer, frame: Frame, now: number): readonly Effect[] {
    const { link } = peer
    switch (frame.kind) {
      case 'have':
        peer.asking.note(frame.have.entries, this.#holdings, now)
        return [{ kind: 'told', link, entries: frame.have.entries }, ...this.#ask(now)]
      case 'member-have':
        return [...this.#readNote(peer, frame.note, now), ...this.#ask(now)]
      case 'want':
        if (!peer.wants.allows(now) || frame.logs.length === 0) return []
        return [{ kind: 'answer', link, asked: frame.logs }]
      case 'envelopes':
        return this.#receiveEnvelopes(peer, frame.envelopes, now)
      case 'presence':
        return peer.presence.allows(now) ? [{ kind: 'presence', link, note: frame.note }] : []
      case 'room':
        // At a relay nobody runs a meeting, and none passes this on.
        return this.#notes === null ? [] : [{ kind: 'room', link, message: frame.message }]
      case 'blob':
        return []
    }
  }

  #receiveEnvelopes(peer: Peer, envelopes: readonly Uint8Array[], now: number): readonly Effect[] {
    const places = envelopes.flatMap((envelope) => placeOf(envelope) ?? [])
    for (const { log, seq } of places) peer.asking.expect(log, seq + 1, this.#holdings)
    const isAsked = places.some(({ log }) => peer.asking.isAsking(log))
    if (!isAsked && this.#backlog > pace.backlogBytes) return []
    const bytes = sizeOf(envelopes)
    this.#backlog += bytes
    peer.asking.arrived(places, bytes, now)
    return [{ kind: 'take', link: peer.link, envelopes }]
  }

  #readNote(peer: Peer, note: Uint8Array, now: number): readonly Effect[] {
    const reading = this.#notes?.open(note) ?? { kind: 'refused' }
    switch (reading.kind) {
      case 'refused':
        return []
      case 'unknown-log':
        peer.unread.keep(reading.log, note)
        peer.asking.expect(reading.log, 1, this.#holdings)
        return []
      case 'have': {
        const { log, have } = reading
        peer.asking.note(have.entries, this.#holdings, now)
        return [{ kind: 'heard', link: peer.link, log, entries: have.entries }]
      }
    }
  }

  #readUnread(now: number): readonly Effect[] {
    return [...this.#peers.values()].flatMap((peer) =>
      peer.unread
        .takeKnown((log) => this.#holdings.next(log) > 0)
        .flatMap((note) => this.#readNote(peer, note, now)),
    )
  }

  #ask(now: number): readonly Effect[] {
    if (this.#backlog > pace.backlogBytes) return []
    const peers = [...this.#peers.values()]
    return peers.flatMap((peer): readonly Effect[] => {
      const elsewhere = (log: LogId) =>
        peers.some((other) => other !== peer && other.asking.isAsking(log))
      const logs = peer.asking.choose(this.#holdings, elsewhere, now)
      return logs === null
        ? []
        : [{ kind: 'send', link: peer.link, frame: { kind: 'want', logs, blobs: [] } }]
    })
  }

  #haveFrame(peer: Peer, have: Have): Frame {
    const note = peer.sealed ? (this.#notes?.seal(have) ?? null) : null
    return note === null ? { kind: 'have', have } : { kind: 'member-have', note }
  }
}

const sizeOf = (envelopes: readonly Uint8Array[]): number =>
  envelopes.reduce((sum, envelope) => sum + envelope.length, 0)
