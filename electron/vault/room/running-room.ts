import { type Problem, problem, Refusal } from '#shared/contract/problem.ts'
import type { Machine } from '#shared/meetings/activities/machine.ts'
import { decide, decideLead, type Decision } from '#shared/meetings/room/decide.ts'
import * as v from 'valibot'
import { type Entry, EntrySchema } from '#shared/meetings/room/entry.ts'
import type { Begin, Intent, Lead } from '#shared/meetings/room/intent.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import type { GuestRole } from '#shared/meetings/room/roles.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { World } from '../clock.ts'
import { newRecordId } from '../space/record-id.ts'
import { Signal } from '../space/signal.ts'
import { copiesNothing, type Copying } from './copying.ts'
import type { RoomJournal } from './room-files.ts'

type Machines = ReadonlyMap<string, Machine>

/** What became of something a phone asked for. */
export type Answer =
  | { readonly kind: 'took'; readonly ref: string | null }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Whoever leads is told of a refusal as of any command. */
export function needTaken(answer: Answer): void {
  if (answer.kind === 'refused') throw new Refusal(answer.problem.code, answer.problem.values)
}

/**
 * A room while it is run on this computer: what is asked for is decided, written down, and only then answered. Where the
 * disk takes nothing more, nothing more is taken in, and what was not written is not in the room either.
 */
export class RunningRoom {
  /** Something everybody may see has changed and is durable. */
  readonly changed = new Signal<void>()
  readonly journal: RoomJournal
  readonly #world: World
  readonly #machines: Machines
  #copying = copiesNothing
  #room: Room
  /** The place in the journal of what is written next. */
  #next: number
  #hasMoved = false
  /** Settles when all that was taken in so far is written, or is not in the room any more. */
  #written: Promise<unknown> = Promise.resolve()
  #unsaved: string | null = null
  #mending: Promise<void> | null = null
  #retrying: Promise<boolean> | null = null

  constructor(journal: RoomJournal, machines: Machines, world: World, entries: readonly Entry[]) {
    this.journal = journal
    this.#machines = machines
    this.#world = world
    this.#room = roomOf(machines, entries)
    this.#next = entries.length
  }

  get room(): Room {
    return this.#room
  }

  /** Why nothing can be written at present; names a sentence. */
  get unsaved(): string | null {
    return this.#unsaved
  }

  /** The meeting has moved on to another laptop: nothing is taken in here any more. */
  get hasMoved(): boolean {
    return this.#hasMoved
  }

  get copying(): Copying {
    return this.#copying
  }

  copyTo(copying: Copying): void {
    this.#copying = copying
  }

  /** Another laptop runs the meeting from now on: the last that is written here. */
  async moveOn(term: Extract<Entry, { kind: 'term' }>): Promise<void> {
    if (this.#hasMoved) return
    this.#hasMoved = true
    this.#room.takeIn(term)
    await this.journal.append([term])
    this.changed.emit()
  }

  /** A phone's seat: the one its token had, or a new one. Resolves to null where the room is full. */
  async enter(token: string, role: GuestRole, language: 'en' | 'es' | 'ar'): Promise<Seat | null> {
    const known = this.#room.seatOf(token)
    if (known !== null) {
      // Whoever was asked to write or interpret may have come in as a guest before.
      if (role !== 'guest' && this.#room.seats.get(known)?.role !== role)
        await this.take([{ kind: 'seat', seat: known, token, role, language }])
      return known
    }
    if (this.#room.seats.size >= roomLimits.seats || this.#room.isOver) return null
    const seat = Buffer.from(this.#world.random(8)).toString('base64url')
    await this.take([{ kind: 'seat', seat, token, role, language }])
    return seat
  }

  /** What a phone asked for; answered when it is durable, here and with those who stand by. */
  async ask(seat: Seat, intent: Intent): Promise<Answer> {
    const first = decide(this.#room, seat, intent, this.#chance)
    if (first.kind !== 'again') return this.#carryOut(first)
    // The first time it came it may still be on its way to the disk, and to those who stand by.
    await this.#written
    return this.#carryOut(decide(this.#room, seat, intent, this.#chance))
  }

  /** What the facilitator does. Refuses with the reason. */
  async lead(lead: Lead | Begin): Promise<void> {
    needTaken(await this.#carryOut(decideLead(this.#room, lead, this.#world.now(), this.#chance)))
  }

  /** Write entries that were decided, and take them in. */
  async take(entries: readonly Entry[]): Promise<void> {
    const taking = this.#take(entries)
    this.#written = Promise.allSettled([this.#written, taking])
    await taking
  }

  async #take(entries: readonly Entry[]): Promise<void> {
    if (this.#hasMoved) throw new Refusal('room-moved')
    if (this.#unsaved !== null) {
      this.#retrySoon()
      throw new Refusal('room-not-saved')
    }
    // What could not be read again would be lost with all that comes after it.
    for (const entry of entries)
      if (!v.is(EntrySchema, entry)) throw new Refusal('room-does-not-fit')
    // Taken in at once, so that what is decided next already knows of it; told to others when it is durable.
    for (const entry of entries) this.#room.takeIn(entry)
    const from = this.#next
    this.#next += entries.length
    try {
      await this.journal.append(entries)
    } catch (cause) {
      await this.#mend().catch(() => undefined)
      throw new Refusal('room-not-saved', {}, cause)
    }
    await this.#copying.entries(entries, from)
    // Whoever took over meanwhile may not have it, so nobody hears that it was received.
    if (this.hasMoved) throw new Refusal('room-moved')
    this.changed.emit()
  }

  /** Try to write again after a failure. */
  async retry(): Promise<boolean> {
    if (this.#unsaved === null) return true
    // Once for all who ask: whoever came later would read anew what others write already.
    this.#retrying ??= this.#retry().finally(() => (this.#retrying = null))
    return this.#retrying
  }

  async #retry(): Promise<boolean> {
    if (!(await this.journal.retry())) return false
    // Nothing is taken in before the room is what is on disk: it would be gone again, or stand behind what is not there.
    const isMended = await this.#mend().then(
      () => true,
      () => false,
    )
    if (!isMended) return false
    this.#unsaved = null
    this.changed.emit()
    return true
  }

  /** Whoever asks after a failure is refused, and the disk is tried again for those who ask after them. */
  #retrySoon(): void {
    void this.retry().catch(() => false)
  }

  readonly #chance = { newId: () => newRecordId(this.#world.random) }

  async #carryOut(decision: Decision): Promise<Answer> {
    switch (decision.kind) {
      case 'refused':
        return decision
      case 'again':
        if (this.#hasMoved) return { kind: 'refused', problem: problem('room-moved') }
        return { kind: 'took', ref: decision.ref }
      case 'entry': {
        const { entry } = decision
        try {
          await this.take([entry])
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause
          return { kind: 'refused', problem: problem(cause.problem.code) }
        }
        return { kind: 'took', ref: entry.kind === 'gave' ? entry.ref : null }
      }
    }
  }

  /** The room is made anew from what is on disk: nothing that was not acknowledged stays in it. */
  #mend(): Promise<void> {
    this.#unsaved = 'room-not-saved'
    this.#mending ??= this.journal
      .entries()
      .then((entries) => {
        this.#room = roomOf(this.#machines, entries)
        this.#next = entries.length
        this.changed.emit()
      })
      .finally(() => (this.#mending = null))
    return this.#mending
  }
}

/** A room made anew from its entries. */
export function roomOf(machines: Machines, entries: readonly Entry[]): Room {
  const room = new Room(machines)
  for (const entry of entries) room.takeIn(entry)
  return room
}
