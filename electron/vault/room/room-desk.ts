import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn, meetingDocument } from '#shared/meetings/maps.ts'
import { outcomesIn } from '#shared/meetings/outcome.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import { StepSchema } from '#shared/meetings/room/values.ts'
import { ideasOnBoard } from '#shared/priorities/board-texts.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import type { FilePort } from '../disk/file-port.ts'
import type { Sealer } from '../disk/snapshot-bytes.ts'
import { Signal } from '../space/signal.ts'
import { BallotDesk } from './ballot-desk.ts'
import { GuestDesk } from './guest-desk.ts'
import { keepOutcome, markHeld } from './outcomes.ts'
import { PauseAsks } from './pause-asks.ts'
import { beginJournal, openJournal, type RoomJournal } from './room-files.ts'
import type { StartRoomHub } from './room-process.ts'
import { needTaken, RunningRoom } from './running-room.ts'
import { cardsOn, groupWordsOn, meetingOn, nextStepOn } from './meeting-on.ts'

export type RoomPorts = {
  readonly coalition: Coalition
  /** The coalition's folder in the vault. */
  readonly folder: string
  readonly files: FilePort
  readonly sealer: Sealer
  readonly world: World
  readonly startHub: StartRoomHub
  readonly pages: string
  readonly addresses: () => readonly string[]
  readonly names: readonly string[]
}

type Open = {
  readonly running: RunningRoom
  readonly guests: GuestDesk
  readonly ballots: BallotDesk
}

/** The room of one coalition on this computer: opened, led, and ended. At most one at a time. */
export class RoomDesk {
  readonly changed = new Signal<void>()
  readonly asks: PauseAsks
  readonly #ports: RoomPorts
  #open: Open | null = null

  private constructor(ports: RoomPorts) {
    this.#ports = ports
    this.asks = new PauseAsks(() => ports.world.ticks())
  }

  /** With the room that was open when this computer stopped, if there was one. */
  static async restore(ports: RoomPorts): Promise<RoomDesk> {
    const desk = new RoomDesk(ports)
    const journal = await openJournal(ports, ports.folder)
    if (journal === null) return desk
    const entries = await journal.entries()
    if (entries.length === 0 || entries.some(({ kind }) => kind === 'ended'))
      await journal.destroy()
    else {
      const open = desk.#adopt(journal, entries)
      await open.ballots.restore()
      await desk.#keepClosed(open.running)
      if (journal.secrets.port !== 0) void open.guests.open().catch(() => undefined)
    }
    return desk
  }

  get open(): Open | null {
    return this.#open
  }

  /** Open a meeting's room here; of one that is open, write again what could not be written. Refuses where another is open. */
  async begin(meeting: string): Promise<void> {
    const { coalition, world } = this.#ports
    if (this.#open?.running.room.meeting === meeting) {
      if (!(await this.#open.running.retry())) throw new Refusal('room-not-saved')
      return
    }
    if (this.#open !== null) throw new Refusal('room-another-open')
    if (meetingOn(coalition.space.shelf(), meeting) === null) throw new Refusal('meeting-not-here')
    const random = (bytes: number) => Buffer.from(world.random(bytes)).toString('hex')
    const room = random(16)
    const journal = await beginJournal(this.#ports, this.#ports.folder, {
      version: 1,
      room,
      key: random(32),
      guest: random(16),
      words: random(4),
      noteTaker: random(16),
      interpreter: random(16),
      port: 0,
      rounds: {},
      cards: {},
    })
    const at = world.now()
    const { running } = this.#adopt(journal, [])
    const device = coalition.space.replica.device.id
    await running.take([
      { kind: 'opened', meeting, room, at },
      { kind: 'term', term: 1, device, at },
    ])
    this.changed.emit()
  }

  /** Begin a step of the agenda. */
  async beginStep(item: string): Promise<void> {
    const { running, ballots } = this.#needOpen()
    const shelf = this.#ports.coalition.space.shelf()
    const found = agendaOn(shelf, running.room.meeting).find(({ id }) => id === item)
    if (found === undefined) throw new Refusal('room-no-step')
    const sources = { gathered: running.room.texts(), board: ideasOnBoard(shelf) }
    const step = stepOf(found, machines, sources)
    if (step === null) throw new Refusal('room-settings-unread')
    if (!v.is(StepSchema, step)) throw new Refusal('room-words-many')
    await running.lead({ kind: 'begin', step })
    await ballots.open(step.id)
  }

  async lead(lead: Lead): Promise<void> {
    const { running, ballots } = this.#needOpen()
    if (lead.kind === 'close') await ballots.publish(lead.step)
    if (lead.kind === 'paper' && ballots.takes(lead.step))
      needTaken(await ballots.keyIn(null, lead))
    else await running.lead(lead)
    if (lead.kind === 'close')
      await keepOutcome(this.#ports.coalition, running.room, lead.step, this.#ports.world)
  }

  async door(open: boolean): Promise<void> {
    const { guests, running } = this.#needOpen()
    if (open) await guests.open()
    else {
      guests.close()
      await running.journal.note({ port: 0 })
    }
  }

  /** End the meeting: what came of it is in its document, the room's files are destroyed. */
  async end(): Promise<void> {
    const { running, guests, ballots } = this.#needOpen()
    const { coalition, world } = this.#ports
    const current = running.room.current
    if (current?.phase === 'running') await this.lead({ kind: 'close', step: current.step.id })
    const ended: Entry = { kind: 'ended', at: world.now() }
    await markHeld(coalition, running.room)
    await running.take([ended])
    guests.end()
    this.#open = null
    await ballots.close()
    await running.journal.destroy()
    this.changed.emit()
  }

  /** Stop here; what was open is there again at the next opening. */
  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    open?.guests.close()
    await open?.ballots.close()
    await open?.running.journal.close()
  }

  /** What a step brought whose close was the last thing before this computer stopped. */
  async #keepClosed({ room }: RunningRoom): Promise<void> {
    const { coalition, world } = this.#ports
    const kept = outcomesIn(coalition.space.shelf().read(meetingDocument(room.meeting)))
    for (const [step, { phase }] of room.steps)
      if (phase === 'closed' && (!kept.has(step) || step === room.current?.step.id))
        await keepOutcome(coalition, room, step, world)
  }

  #adopt(journal: RoomJournal, entries: readonly Entry[]): Open {
    const { coalition, world } = this.#ports
    const running = new RunningRoom(journal, machines, world, entries)
    const shelf = () => coalition.space.shelf()
    const ballots = new BallotDesk(this.#ports, running, () =>
      cardsOn(shelf(), running.room.meeting),
    )
    const guests = new GuestDesk({
      ...this.#ports,
      running,
      asks: this.asks,
      about: () => ({
        coalition: { id: coalition.id, name: coalition.secrets.read().label },
        title: meetingOn(shelf(), running.room.meeting)?.title ?? '',
      }),
      ask: (seat, frame) => ballots.ask(seat, frame),
      turnout: () => ballots.turnout(),
      hasCast: (seat) => ballots.hasCast(seat),
      next: () => nextStepOn(shelf(), running.room),
      words: () => groupWordsOn(shelf(), running.room.meeting),
    })
    for (const { changed } of [running, guests, ballots])
      changed.on(() => {
        this.changed.emit()
      })
    this.#open = { running, guests, ballots }
    return this.#open
  }

  #needOpen(): Open {
    if (this.#open === null) throw new Refusal('room-not-open')
    return this.#open
  }
}
