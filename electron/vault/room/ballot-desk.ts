import { problem } from '#shared/contract/problem.ts'
import { hashOfCode } from '#shared/meetings/cards.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import type { SlotBallot } from '#shared/meetings/room/published.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { BallotFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import type { World } from '../clock.ts'
import { fromHex } from '../coalition/identity.ts'
import type { FilePort } from '../disk/file-port.ts'
import { Signal } from '../space/signal.ts'
import { shuffleBy } from '../shuffle-by.ts'
import { BallotFile, type Cast } from './ballot-file.ts'
import { folderIn } from './room-files.ts'
import type { Answer, RunningRoom } from './running-room.ts'

type Ports = { readonly files: FilePort; readonly folder: string; readonly world: World }

type Box = { readonly step: string; readonly file: BallotFile }

/** Ballots of votes that are secret or by cards: into their file, and out of it when they are counted (ROOM.md, section 6). */
export class BallotDesk {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #running: RunningRoom
  readonly #cards: () => readonly string[]
  #box: Box | null = null
  #twice = 0

  /** `cards`: hashes of the meeting's voting cards, in order. */
  constructor(ports: Ports, running: RunningRoom, cards: () => readonly string[]) {
    this.#ports = ports
    this.#running = running
    this.#cards = cards
  }

  /** Second uses that were refused; for the tellers. */
  get twice(): number {
    return this.#twice
  }

  /** How many ballots are in; null while no vote goes this way. */
  turnout(): number | null {
    return this.#box?.file.count ?? null
  }

  hasCast(seat: Seat): boolean {
    const isByDevice = this.#running.room.current?.live?.ballots?.door === 'devices'
    return isByDevice && this.#box?.file.isUsed(this.#placeOf(seat)) === true
  }

  /** Make ready for the ballots of a step that has just begun, if they go this way. */
  async open(step: string): Promise<void> {
    const { ballots } = this.#running.room.steps.get(step)?.live ?? {}
    if (ballots === undefined) return
    const { journal } = this.#running
    const key = this.#ports.world.random(32)
    await journal.note({
      rounds: { ...journal.secrets.rounds, [step]: Buffer.from(key).toString('hex') },
    })
    const most = ballots.door === 'cards' ? this.#cards().length : roomLimits.seats
    this.#box = { step, file: await BallotFile.make(this.#ports, this.#pathOf(step), key, most) }
    this.#twice = 0
    this.changed.emit()
  }

  /** Open the file of a vote that was under way when this computer stopped. */
  async restore(): Promise<void> {
    const { room, journal } = this.#running
    for (const [step, key] of Object.entries(journal.secrets.rounds))
      if (room.steps.get(step)?.phase === 'running')
        this.#box = {
          step,
          file: await BallotFile.open(this.#ports, this.#pathOf(step), fromHex(key)),
        }
  }

  async cast(seat: Seat, { step, card, receipt, marks, passed }: BallotFrame): Promise<Answer> {
    const box = this.#box
    const { live = null, phase } = this.#running.room.steps.get(step) ?? {}
    if (box?.step !== step || phase !== 'running' || !live?.ballots)
      return refused('room-step-closed')
    const token = live.ballots.door === 'cards' ? this.#placeOfCard(card) : this.#placeOf(seat)
    if (token === -1) return refused('room-card-unknown')
    const ballot: SlotBallot = { receipt, marks, passed }
    if (!live.ballots.fits(ballot)) return refused('room-does-not-fit')
    const cast = await box.file.cast(token, ballot).catch(() => null)
    if (cast === 'used') this.#twice += 1
    if (cast !== 'again') this.changed.emit()
    return answerTo(cast)
  }

  /** Take the ballots out of their file and into the room, in an order that tells nothing; then their file is destroyed. */
  async publish(step: string): Promise<void> {
    const box = this.#box
    if (box?.step !== step) return
    const { world } = this.#ports
    const ballots = [...shuffleBy(world.random)(await box.file.all())]
    await this.#running.take([{ kind: 'published', step, box: { ballots }, at: world.now() }])
    this.#box = null
    const { [step]: _, ...rounds } = this.#running.journal.secrets.rounds
    await this.#running.journal.note({ rounds })
    await box.file.destroy()
    this.changed.emit()
  }

  async close(): Promise<void> {
    await this.#box?.file.close()
    this.#box = null
  }

  /** Seats stand in the order in which they came. */
  #placeOf(seat: Seat): number {
    return [...this.#running.room.seats.keys()].indexOf(seat)
  }

  #placeOfCard(card: string | null): number {
    return card === null ? -1 : this.#cards().indexOf(hashOfCode(card))
  }

  #pathOf(step: string): string {
    return `${folderIn(this.#ports.folder)}/ballots-${step}`
  }
}

const refused = (code: string): Answer => ({ kind: 'refused', problem: problem(code) })

function answerTo(cast: Cast | null): Answer {
  switch (cast) {
    case 'received':
    case 'again':
      return { kind: 'took', ref: null }
    case 'used':
      return refused('room-ballot-used')
    case 'full':
      return refused('room-full')
    case null:
      return refused('room-not-saved')
  }
}
