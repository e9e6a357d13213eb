import { Refusal } from '#shared/contract/problem.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { Signal } from '../space/signal.ts'
import { findCopy } from './copy-folders.ts'
import type { CopyWire } from './copy-wire.ts'
import { beginStep, endRoom, leadRoom, nameStandby, settleRoom } from './lead-room.ts'
import { hearWire } from './hear-wire.ts'
import { hasEnded, meetingOn } from './meeting-on.ts'
import { MovedRoom } from './moved-room.ts'
import { ofRoom } from './copy-of.ts'
import { moveOn, openDoor, openRoom, type OpenRoom } from './open-room.ts'
import { PauseAsks } from './pause-asks.ts'
import { beginJournal, newSecrets, openJournal, ownRoomIn, type RoomJournal } from './room-files.ts'
import type { RoomPorts } from './room-ports.ts'
import { roomOf } from './running-room.ts'
import { StandbyCopy } from './standby-copy.ts'
import { StandbyDesk } from './standby-desk.ts'
import type { Term } from './terms.ts'

/** The room of one coalition on this computer: opened, led, and ended. At most one at a time. */
export class RoomDesk {
  readonly changed = new Signal<void>()
  readonly asks: PauseAsks
  readonly #ports: RoomPorts
  #open: OpenRoom | null = null
  #standby: StandbyDesk | null = null
  #moved: MovedRoom | null = null
  /** The room in which nothing waits that was under way when whoever led it before stopped. */
  #settled: OpenRoom | null = null
  /** Phones are let in again as soon as a laptop that stands by says that it still does. */
  #opensWhenReady = false
  #stops: readonly (() => void)[] = []

  private constructor(ports: RoomPorts) {
    this.#ports = ports
    this.asks = new PauseAsks(() => ports.world.ticks())
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
    const ports = this.#ports
    const found = await findCopy(ports, ports.folder)
    if (found.journal !== null) journals.push(found.journal)
    const own = await openJournal(ports, ownRoomIn(ports.folder))
    if (own !== null) journals.push(own)
    let copy: StandbyCopy | null = null
    for (const journal of journals) {
      const entries = await journal.entries()
      const room = roomOf(machines, entries)
      const isLed = room.term.device === this.#me || room.term.number === 0
      const isOver = room.isOver || hasEnded(ports.coalition.space.shelf(), ofRoom(room))
      if (room.meeting === '' || isOver) await journal.destroy()
      else if (isLed && this.#open === null) await this.#goOn(journal, entries)
      else if (journal === own) this.#moved = new MovedRoom(ports.files, journal, room, room.term)
      else copy = await StandbyCopy.over(ports, found.place, journal, entries)
    }
    if (ports.wire !== null) this.#standBy(ports.wire, found.place, copy)
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
    return this.#moved
  }

  /** Open a meeting's room here; of one that is open, write again what could not be written. Refuses where another is open. */
  async begin(meeting: string): Promise<void> {
    const { coalition, world } = this.#ports
    if (this.#open?.running.room.meeting === meeting) {
      if (!(await this.#open.running.retry())) throw new Refusal('room-not-saved')
      await this.#settle(this.#open)
      return
    }
    if (this.copy !== null || this.#moved !== null) throw new Refusal('room-led-elsewhere')
    if (this.#open !== null) throw new Refusal('room-another-open')
    if (meetingOn(coalition.space.shelf(), meeting) === null) throw new Refusal('meeting-not-here')
    const secrets = newSecrets(world)
    const { room } = secrets
    const journal = await beginJournal(this.#ports, ownRoomIn(this.#ports.folder), secrets)
    const at = world.now()
    const open = this.#adopt(journal, [])
    this.#settled = open
    const { running } = open
    try {
      await running.take([
        { kind: 'opened', meeting, room, at },
        { kind: 'term', term: 1, device: this.#me, at },
      ])
    } catch (cause) {
      // A room without a meeting would be in the way of every other.
      this.#open = null
      open.followers?.close()
      await journal.destroy().catch(() => undefined)
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
    const { guests, running } = room
    this.#opensWhenReady = false
    if (open) {
      await this.#settle(room)
      await guests.open()
    } else {
      guests.close()
      await running.journal.note({ port: 0 })
    }
  }

  /** Name a member's computer that is to stand by. */
  nameStandby(device: string): Promise<void> {
    return nameStandby(this.#ports, this.#needOpen(), device)
  }

  async releaseStandby(device: string): Promise<void> {
    const { running, followers } = this.#needOpen()
    if (running.room.standbys.has(device)) await followers?.release(device)
  }

  /** Keep nothing any longer of a meeting that is led on another laptop. */
  async standDown(): Promise<void> {
    await this.#standby?.standDown()
    await this.#forgetMoved()
    this.changed.emit()
  }

  /** Lead the meeting from here, with the copy that was kept. */
  async takeOver(): Promise<void> {
    if (this.#standby === null) throw new Refusal('room-no-copy')
    const { journal, entries, tell } = await this.#standby.takeOver()
    // At once: in between another room could be opened, or another copy begun.
    const open = this.#adopt(journal, entries)
    tell()
    this.changed.emit()
    // Of what goes on elsewhere nothing is needed any more; where the disk refuses, the next opening finds it.
    await this.#forgetMoved().catch(() => undefined)
    await this.#settle(open)
    if (journal.secrets.port !== 0) await openDoor(open)
    this.changed.emit()
  }

  /** End the meeting: what came of it is in its document, the room's files are destroyed. */
  async end(): Promise<void> {
    await endRoom(this.#ports, this.#needOpen())
    this.#open = null
    this.changed.emit()
  }

  /** Stop here; what was open is there again at the next opening. */
  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    for (const stop of this.#stops) stop()
    open?.followers?.close()
    open?.guests.close()
    await this.#standby?.close()
    await this.#moved?.close().catch(() => undefined)
    await open?.ballots.close()
    await open?.running.journal.close()
  }

  get #me(): string {
    return this.#ports.coalition.space.replica.device.id
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
    this.#moved = new MovedRoom(this.#ports.files, journal, room, term)
    await moveOn(open, term, this.#ports.world.now())
    this.changed.emit()
  }

  async #forgetMoved(): Promise<void> {
    const moved = this.#moved
    this.#moved = null
    await moved?.destroyFiles()
  }

  #standBy(wire: CopyWire, place: number, copy: StandbyCopy | null): void {
    const { coalition } = this.#ports
    const standby = new StandbyDesk(
      {
        ...this.#ports,
        wire,
        led: () => this.#open?.running.room ?? null,
        isKnown: (meeting) => meetingOn(coalition.space.shelf(), meeting) !== null,
        hasEnded: (of) => hasEnded(coalition.space.shelf(), of),
        onMoved: (term) => this.#moveOn(term),
      },
      place,
      copy,
    )
    this.#standby = standby
    this.#stops = [
      standby.changed.on(() => {
        if (standby.copy === null) void this.#forgetMoved().catch(() => undefined)
        // All of it is in the copy now, and no key of a vote stays twice.
        else if (standby.copy.state === 'follows')
          void this.#moved?.destroyFiles().catch(() => undefined)
        this.changed.emit()
      }),
      wire.onChange(() => {
        standby.tend()
        if (this.#moved !== null && hasEnded(coalition.space.shelf(), this.#moved))
          void this.#forgetMoved().catch(() => undefined)
        this.changed.emit()
      }),
      hearWire(wire, standby, () => this.#open?.followers ?? null),
    ]
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
