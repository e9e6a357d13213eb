import { Refusal } from '#shared/contract/problem.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { Signal } from '../space/signal.ts'
import type { CopyWire } from './copy-wire.ts'
import { EndWatch } from './end-watch.ts'
import { findRooms } from './found-rooms.ts'
import {
  beginMeeting,
  beginStep,
  endRoom,
  endWithOthers,
  leadRoom,
  nameStandby,
  releaseStandby,
  settleRoom,
} from './lead-room.ts'
import { meetingOn } from './meeting-on.ts'
import { MovedAway, MovedRoom } from './moved-room.ts'
import { closeDoor, moveOn, openDoor, openRoom, type OpenRoom } from './open-room.ts'
import { PauseAsks } from './pause-asks.ts'
import { beginJournal, newSecrets, ownRoomIn, type RoomJournal } from './room-files.ts'
import type { RoomPorts } from './room-ports.ts'
import type { StandbyCopy } from './standby-copy.ts'
import { standBy } from './stand-by.ts'
import type { StandbyDesk } from './standby-desk.ts'
import type { Term } from './terms.ts'

/** The room of one coalition on this computer: opened, led, and ended. At most one at a time. */
export class RoomDesk {
  readonly changed = new Signal<void>()
  readonly asks: PauseAsks
  readonly #ports: RoomPorts
  #open: OpenRoom | null = null
  #standby: StandbyDesk | null = null
  readonly #moved = new MovedAway()
  /** The room in which nothing waits that was under way when whoever led it before stopped. */
  #settled: OpenRoom | null = null
  /** Phones are let in again as soon as a laptop that stands by says that it still does. */
  #opensWhenReady = false
  #stop = () => {}
  readonly #ends: EndWatch
  /** A take-over that is under way: stopping waits for it. */
  #taking: Promise<unknown> = Promise.resolve()
  #isClosed = false

  private constructor(ports: RoomPorts) {
    this.#ports = ports
    this.asks = new PauseAsks(() => ports.world.ticks())
    this.#ends = new EndWatch({
      space: ports.coalition.space,
      changed: this.changed,
      open: () => this.#open?.running.room ?? null,
      others: () => [this.moved?.meeting, this.copy?.of.meeting],
      dropEnded: () => {
        this.#standby?.tend()
        return this.#moved.dropEnded(ports.coalition.space.shelf())
      },
      ended: () => {
        this.#endWithOthers()
      },
    })
  }

  /** With the room that was led here when this computer stopped, or the copy that was kept. */
  static async restore(ports: RoomPorts): Promise<RoomDesk> {
    const desk = new RoomDesk(ports)
    const journals: RoomJournal[] = []
    try {
      await desk.#restore(journals)
    } catch (cause) {
      // It is tried anew when somebody asks again: nothing of this try may go on.
      await desk.close().catch(() => undefined)
      for (const journal of journals) await journal.close().catch(() => undefined)
      throw cause
    }
    return desk
  }

  async #restore(journals: RoomJournal[]): Promise<void> {
    const { wire } = this.#ports
    const { led, moved, copy, place } = await findRooms(this.#ports, journals)
    this.#moved.room = moved
    if (led !== null) await this.#goOn(led.journal, led.entries)
    if (wire !== null) this.#standBy(wire, place, copy)
    this.#ends.follow()
  }

  get open(): OpenRoom | null {
    return this.#open
  }

  /** The copy of a room that is led on another laptop. */
  get copy(): StandbyCopy | null {
    return this.#standby?.copy ?? null
  }

  /** The room that was led here and goes on elsewhere. */
  get moved(): Pick<MovedRoom, 'meeting' | 'term'> | null {
    return this.#moved.room
  }

  /** The meeting that was led here and that was ended on another laptop since this computer started. */
  get ended(): string | null {
    return this.#ends.ended
  }

  /** Open a meeting's room here; of one that is open, write again what could not be written. Refuses where another is open. */
  async begin(meeting: string): Promise<void> {
    const { coalition, world } = this.#ports
    if (this.#open?.running.room.meeting === meeting) {
      if (!(await this.#open.running.retry())) throw new Refusal('room-not-saved')
      await this.#settle(this.#open)
      return
    }
    if (this.copy !== null || this.#moved.room !== null) throw new Refusal('room-led-elsewhere')
    if (this.#open !== null) throw new Refusal('room-another-open')
    if (meetingOn(coalition.space.shelf(), meeting) === null) throw new Refusal('meeting-not-here')
    const secrets = newSecrets(world)
    const journal = await beginJournal(this.#ports, ownRoomIn(this.#ports.folder), secrets)
    const open = this.#adopt(journal, [])
    this.#settled = open
    this.#ends.ended = null
    try {
      const device = coalition.space.replica.device.id
      await beginMeeting(open, { meeting, room: secrets.room, device, at: world.now() })
    } catch (cause) {
      this.#open = null
      throw cause
    }
    this.changed.emit()
  }

  /** Begin a step of the agenda. */
  beginStep(item: string): Promise<void> {
    return beginStep(this.#ports, this.#needOpen(), item)
  }

  lead(lead: Lead): Promise<void> {
    return leadRoom(this.#ports, this.#needOpen(), lead)
  }

  async door(open: boolean): Promise<void> {
    const room = this.#needOpen()
    this.#opensWhenReady = false
    if (!open) return closeDoor(room)
    await this.#settle(room)
    await room.guests.open()
  }

  /** Name a member's computer that is to stand by. */
  nameStandby(device: string): Promise<void> {
    return nameStandby(this.#ports, this.#needOpen(), device)
  }

  async releaseStandby(device: string): Promise<void> {
    await releaseStandby(this.#needOpen(), device)
  }

  /** Keep nothing any longer of a meeting that is led on another laptop. */
  async standDown(): Promise<void> {
    await this.#standby?.standDown()
    await this.#moved.forget()
    this.changed.emit()
  }

  /** Lead the meeting from here, with the copy that was kept. */
  async takeOver(): Promise<void> {
    const taking = this.#takeOver()
    this.#taking = Promise.allSettled([this.#taking, taking])
    const open = await taking
    if (open.running.journal.secrets.port !== 0 && !this.#isClosed) await openDoor(open)
    this.changed.emit()
  }

  /** Resolves when it is taken over whole: phones are not let in yet. */
  async #takeOver(): Promise<OpenRoom> {
    if (this.#standby === null || this.#isClosed) throw new Refusal('room-no-copy')
    const { journal, entries, tell } = await this.#standby.takeOver()
    // At once: in between another room could be opened, or another copy begun.
    const open = this.#adopt(journal, entries)
    tell()
    this.changed.emit()
    // Of what goes on elsewhere nothing is needed any more; where the disk refuses, the next opening finds it.
    await this.#moved.forget().catch(() => undefined)
    await this.#settle(open)
    return open
  }

  /** End the meeting: what came of it is in its document, the room's files are destroyed. */
  async end(): Promise<void> {
    const open = this.#needOpen()
    this.#ends.endsHere(open.running.room)
    await endRoom(this.#ports, open)
    this.#open = null
    this.changed.emit()
  }

  /** Stop here; what was open is there again at the next opening. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#ends.close()
    await this.#taking
    const open = this.#open
    this.#open = null
    this.#stop()
    open?.followers?.close()
    open?.guests.close()
    await this.#standby?.close()
    await this.#moved.room?.close().catch(() => undefined)
    await open?.ballots.close()
    await open?.running.journal.close()
  }

  /** Go on leading after this computer stopped. Where others stood by, one may have taken over: phones wait until one says no, or somebody lets them in. */
  async #goOn(journal: RoomJournal, entries: readonly Entry[]): Promise<void> {
    const open = this.#adopt(journal, entries)
    await this.#settle(open)
    if (journal.secrets.port === 0) return
    if (open.running.room.standbys.size === 0) void open.guests.open().catch(() => undefined)
    else this.#opensWhenReady = true
  }

  /** Go on with what was under way when whoever led stopped. Where the disk refuses it is tried again before phones come in. */
  async #settle(open: OpenRoom): Promise<void> {
    if (this.#settled === open) return
    await settleRoom(this.#ports, open)
    this.#settled = open
  }

  #openWhenReady(): void {
    const { followers, guests } = this.#open ?? {}
    if (!this.#opensWhenReady || !followers?.following.some(({ state }) => state === 'follows'))
      return
    this.#opensWhenReady = false
    guests?.open().catch(() => undefined)
  }

  async #moveOn(term: Term): Promise<void> {
    const open = this.#open
    if (open === null) return
    this.#open = null
    const { journal, room } = open.running
    this.#moved.room = new MovedRoom(this.#ports.files, journal, room, term)
    await moveOn(open, term, this.#ports.world.now())
    this.changed.emit()
  }

  #endWithOthers(): void {
    const open = this.#open
    this.#open = null
    this.changed.emit()
    // What could not be destroyed is found at the next opening.
    if (open !== null) void endWithOthers(this.#ports, open).catch(() => undefined)
  }

  #standBy(wire: CopyWire, place: number, copy: StandbyCopy | null): void {
    const ports = {
      ...this.#ports,
      wire,
      open: () => this.#open,
      onMoved: (term: Term) => this.#moveOn(term),
      onChanged: (kept: StandbyCopy | null) => {
        this.#moved.copied(kept)
        this.changed.emit()
      },
      onWire: () => {
        this.#ends.hear()
        this.changed.emit()
      },
    }
    ;[this.#standby, this.#stop] = standBy(ports, place, copy)
  }

  #adopt(journal: RoomJournal, entries: readonly Entry[]): OpenRoom {
    this.#open = openRoom(
      {
        ...this.#ports,
        asks: this.asks,
        onChanged: () => {
          this.#openWhenReady()
          this.changed.emit()
        },
        onMoved: (term) => {
          this.#moveOn(term).catch(() => undefined)
        },
      },
      journal,
      entries,
    )
    return this.#open
  }

  #needOpen(): OpenRoom {
    if (this.#open === null) throw new Refusal('room-not-open')
    return this.#open
  }
}
