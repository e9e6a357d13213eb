import * as v from 'valibot'
import { problem, Refusal } from '#shared/contract/problem.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import type { Paper } from '#shared/meetings/room/intent.ts'
import { mayDo, type Role } from '#shared/meetings/room/roles.ts'
import type { Turnout } from '#shared/meetings/room/room-views.ts'
import type { StepState } from '#shared/meetings/room/states.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { BallotFrame, PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import type { World } from '../clock.ts'
import { MarksSchema } from '#shared/priorities/round-shapes.ts'
import { fromHex } from '../coalition/identity.ts'
import { unlessMissing } from '../disk/file-error.ts'
import type { FilePort } from '../disk/file-port.ts'
import { Signal } from '../space/signal.ts'
import { shuffleBy } from '../shuffle-by.ts'
import { BallotFile, type Cast } from './ballot-file.ts'
import type { Intent } from './ballot-intent.ts'
import { CardTries } from './card-tries.ts'
import type { FiledBallot } from './filed-ballot.ts'
import { ballotsIn, removeBallotsBut } from './room-files.ts'
import type { Answer, RunningRoom } from './running-room.ts'

type Ports = { readonly files: FilePort; readonly world: World }

/** Whose ballot it is: no seat is whoever leads. */
type By = { readonly seat: Seat | null; readonly card: string | null }

type Box = {
  readonly step: string
  readonly file: BallotFile
  /** Hashes of its cards; a card's place is where its use is noted, so none ever moves. */
  cards: readonly string[]
}

/** Ballots of votes that are secret or by cards: into their file, and out of it when they are counted (ROOM.md, section 6). */
export class BallotDesk {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #running: RunningRoom
  readonly #cards: () => readonly string[]
  readonly #tries: CardTries
  #box: Box | null = null
  #restoring: Promise<void> | null = null
  #twice = 0
  /** The vote whose ballots are being taken out of their file: none comes in any more. */
  #closing: string | null = null

  /** `cards`: hashes of the meeting's voting cards, in order. */
  constructor(ports: Ports, running: RunningRoom, cards: () => readonly string[]) {
    this.#ports = ports
    this.#running = running
    this.#cards = cards
    this.#tries = new CardTries(() => running.room.meeting)
  }

  /** Second uses that were refused; for the tellers. */
  get twice(): number {
    return this.#twice
  }

  /** Null while no vote goes this way. */
  turnout(): Turnout {
    return this.#box && { ballots: this.#box.file.count, paper: this.#box.file.papers }
  }

  /** The file of the vote that is under way, as it is between two ballots. */
  async box(): Promise<{ readonly step: string; readonly bytes: Uint8Array } | null> {
    const box = this.#box
    return box && { step: box.step, bytes: await box.file.bytes() }
  }

  /** Whether what is cast in this step goes into its file rather than into the journal. */
  takes(step: string): boolean {
    return this.#running.room.steps.get(step)?.live?.ballots !== undefined
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
    const cards = ballots.door === 'cards' ? this.#cards().slice(0, roomLimits.ballots) : []
    const file = await BallotFile.make(this.#ports, this.#pathOf(step), key, roomLimits.ballots)
    await this.#running.copying.box(step, await file.bytes())
    // Only when the file is there: a key without one would say that ballots are missing.
    await journal.note({
      rounds: { ...journal.secrets.rounds, [step]: Buffer.from(key).toString('hex') },
      cards: { ...journal.secrets.cards, [step]: [...cards] },
    })
    this.#box = { step, file, cards }
    this.#twice = 0
    this.changed.emit()
  }

  /** Make ready for the vote that is under way: as it begins, after a restart, and again where that failed. Once for all who ask. */
  restore(): Promise<void> {
    this.#restoring ??= this.#restore().finally(() => (this.#restoring = null))
    return this.#restoring
  }

  async #restore(): Promise<void> {
    const { room, journal } = this.#running
    const { current } = room
    const { rounds, cards } = journal.secrets
    const step = isTaking(current) ? current.step.id : null
    for (const other of Object.keys(rounds)) if (other !== step) await this.#forget(other)
    await removeBallotsBut(this.#ports.files, journal.folder, step === null ? [] : [step])
    if (step === null || this.#box?.step === step) return
    const key = rounds[step]
    const file =
      key === undefined
        ? null
        : await BallotFile.open(this.#ports, this.#pathOf(step), fromHex(key))
    if (file?.hasPlaces) this.#box = { step, file, cards: cards[step] ?? [] }
    else {
      // It had begun, and nobody could cast anything yet.
      await file?.close()
      await this.open(step)
    }
  }

  /** What a phone asks for, each thing by its own way. */
  ask(seat: Seat, frame: Exclude<PhoneFrame, { kind: 'pause' }>): Promise<Answer> {
    if (frame.kind === 'ballot') return this.cast(seat, frame)
    if (frame.kind === 'paper' && this.takes(frame.step)) return this.keyIn(seat, frame)
    return this.#running.ask(seat, frame)
  }

  /** A phone's ballot. */
  async cast(seat: Seat, { step, card, receipt, marks, passed }: BallotFrame): Promise<Answer> {
    if (!mayDo(this.#roleOf(seat), 'ballot')) return refused('room-not-yours')
    return this.#put(step, { seat, card }, { receipt, marks, passed }, () => this.#placeOf(seat))
  }

  /** A ballot on paper, keyed in by a phone or, where there is no seat, by whoever leads: a card counts once in whichever way it comes. */
  async keyIn(
    seat: Seat | null,
    { step, card, receipt, input }: Omit<Paper, 'kind'>,
  ): Promise<Answer> {
    const role: Role = seat === null ? 'facilitator' : this.#roleOf(seat)
    if (!mayDo(role, 'paper')) return refused('room-not-yours')
    const given = v.safeParse(MarkedSchema, input)
    if (!given.success) return refused('room-does-not-fit')
    const marks = given.output?.marks ?? {}
    const ballot = { receipt, marks, passed: given.output === null, paper: true } as const
    return this.#put(step, { seat, card }, ballot, () => null)
  }

  async #put(
    step: string,
    by: By,
    ballot: FiledBallot,
    placeBeside: () => number | null,
  ): Promise<Answer> {
    const box = this.#box
    const state = this.#running.room.steps.get(step) ?? null
    const ballots = isTaking(state) && this.#closing !== step ? state.live?.ballots : undefined
    if (ballots === undefined) return refused('room-step-closed')
    // Phones may see a vote a moment before there is a file for its ballots: they ask again by themselves.
    if (box?.step !== step) {
      void this.restore().catch(() => undefined)
      return refused('room-not-saved')
    }
    if (!ballots.fits(ballot)) return refused('room-does-not-fit')
    const found = ballots.door === 'cards' ? await this.#placeOfCard(box, by) : 'beside'
    if (found === null) return refused('room-not-saved')
    if (found === -1) return refused('room-card-unknown')
    if (found === 'tried') return refused('room-cards-tried')
    // A card may have been looked for on the disk meanwhile.
    if (this.#closing === step || this.#box !== box) return refused('room-step-closed')
    const token = found === 'beside' ? placeBeside() : found
    const { copying } = this.#running
    const copied: Promise<void>[] = []
    const copy = (intent: Intent) => void copied.push(copying.cast(step, intent))
    const cast = await box.file.cast(token, ballot, copy).catch(() => null)
    await Promise.all(copied)
    // It may be on its way to those who stand by still, since it came the first time.
    if (cast === 'again') await copying.settled()
    if (this.#running.hasMoved) return refused('room-moved')
    if (cast === 'used') this.#twice += 1
    if (cast !== 'again') this.changed.emit()
    return answerTo(cast)
  }

  /**
   * Take the ballots out of their file and into the room, in an order that tells nothing; then their file is destroyed. What
   * is cast from now on is refused: it would be received and not counted.
   */
  async publish(step: string): Promise<void> {
    const box = this.#box
    if (box?.step !== step) return
    if (this.#closing !== null) throw new Refusal('room-step-closed')
    this.#closing = step
    try {
      const { world } = this.#ports
      const ballots = [...shuffleBy(world.random)(await box.file.all())]
      const published = { ballots, paper: box.file.papers }
      await this.#running.take([{ kind: 'published', step, box: published, at: world.now() }])
      this.#box = null
      await box.file.close()
      await this.#forget(step)
    } finally {
      this.#closing = null
    }
    this.changed.emit()
  }

  async close(): Promise<void> {
    await this.#box?.file.close()
    this.#box = null
  }

  #roleOf(seat: Seat): Role {
    return this.#running.room.seats.get(seat)?.role ?? 'guest'
  }

  /** Seats stand in the order in which they came. */
  #placeOf(seat: Seat): number {
    return [...this.#running.room.seats.keys()].indexOf(seat)
  }

  /** Where a card's use is noted; -1 where there is no such card, 'tried' where too many were tried. */
  async #placeOfCard(box: Box, { seat, card }: By): Promise<number | 'tried' | null> {
    if (card === null) return -1
    const hash = await this.#tries.hashFor(seat, card)
    if (hash === null) return 'tried'
    const place = await this.#placeOfHash(box, hash)
    if (place !== -1) this.#tries.wasCard(seat)
    return place
  }

  /** Null where new cards could not be written down. */
  async #placeOfHash(box: Box, hash: string): Promise<number | null> {
    const at = box.cards.indexOf(hash)
    if (at !== -1) return at
    const known = new Set(box.cards)
    const fresh = this.#cards().filter((one) => !known.has(one))
    if (!fresh.includes(hash)) return -1
    const cards = [...box.cards, ...fresh].slice(0, roomLimits.ballots)
    const { journal } = this.#running
    try {
      await journal.note({ cards: { ...journal.secrets.cards, [box.step]: cards } })
    } catch {
      return null
    }
    box.cards = cards
    return cards.indexOf(hash)
  }

  /** Destroy the key of a vote first: from then on nothing of its file opens. */
  async #forget(step: string): Promise<void> {
    const { journal } = this.#running
    const { [step]: _key, ...rounds } = journal.secrets.rounds
    const { [step]: _cards, ...cards } = journal.secrets.cards
    await journal.forget({ rounds, cards })
    await unlessMissing(this.#ports.files.remove(this.#pathOf(step)))
  }

  #pathOf(step: string): string {
    return ballotsIn(this.#running.journal.folder, step)
  }
}

/** What stands on a ballot of paper, as a phone would give it; null: passed. */
const MarkedSchema = v.nullable(v.strictObject({ do: v.literal('ballot'), marks: MarksSchema }))

/** Whether ballots of a step come in at present. */
const isTaking = (state: StepState | null): state is StepState =>
  state?.phase === 'running' && !state.isCounted && state.live?.ballots !== undefined

const refused = (code: string): Answer => ({ kind: 'refused', problem: problem(code) })

function answerTo(cast: Cast | null): Answer {
  switch (cast) {
    case 'received':
    case 'again':
      return { kind: 'took', ref: null }
    case 'used':
      return refused('room-ballot-used')
    case 'taken':
      return refused('room-receipt-taken')
    case 'full':
      return refused('room-full')
    case null:
      return refused('room-not-saved')
  }
}
