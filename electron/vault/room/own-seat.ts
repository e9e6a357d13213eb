import { createHash } from 'node:crypto'
import { Refusal } from '#shared/contract/problem.ts'
import type { OwnAct } from '#shared/meetings/room/own-act.ts'
import { mayDo } from '#shared/meetings/room/roles.ts'
import { seatView, type SeatView } from '#shared/meetings/room/room-views.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { OwnDevice } from '#shared/sealed-log/replica/writer.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { fromHex } from '../coalition/identity.ts'
import type { BallotDesk } from './ballot-desk.ts'
import { needTaken, type RunningRoom } from './running-room.ts'

type Ports = {
  readonly running: RunningRoom
  readonly ballots: BallotDesk
  readonly suite: Suite
  readonly device: OwnDevice
}

type Language = Parameters<RunningRoom['enter']>[2]

/**
 * Whoever leads, taking part from this computer: a seat like any phone's, made when it is first used, and one for each
 * opening of a room. Its token comes of this device's own key, so that it is the same after a restart and when this
 * computer leads once more, and nobody else can tell which seat it is (ROOM.md, section 5).
 */
export class OwnSeat {
  readonly #ports: Ports
  #last: Promise<unknown> = Promise.resolve()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /** What this seat gave in the present step; as if nothing where it is not there yet. */
  view(): SeatView {
    const { running, ballots } = this.#ports
    const seat = this.#seat
    return seat === null
      ? { ...seatView(running.room, ''), mine: null }
      : seatView(running.room, seat, ballots.hasCast(seat))
  }

  /** Give, pass or cast a ballot by the very ways of a phone. Refuses with the reason. */
  ask(act: OwnAct, language: Language): Promise<void> {
    // A seat counts what it says: two windows at once would say it under one count, and one of them be lost.
    const asked = this.#last.then(() => this.#ask(act, language))
    this.#last = asked.catch(() => undefined)
    return asked
  }

  async #ask(act: OwnAct, language: Language): Promise<void> {
    if (!mayDo('facilitator', act.kind)) throw new Refusal('room-not-yours')
    const { running, ballots } = this.#ports
    const seat = await running.enter(this.#token, 'guest', language)
    if (seat === null) throw new Refusal('room-full')
    const n = (running.room.seats.get(seat)?.took.n ?? 0) + 1
    needTaken(await ballots.ask(seat, { ...act, n }))
  }

  get #seat(): Seat | null {
    return this.#ports.running.room.seatOf(this.#token)
  }

  /** Kept like a phone's: as a hash, of which no phone can show the token. */
  get #token(): string {
    const { suite, device, running } = this.#ports
    const own = suite.hkdf(device.seed, fromHex(running.room.id), info, 16)
    return createHash('sha256').update(own).digest('hex')
  }
}

const info = new TextEncoder().encode('commonweave/1/room-own-seat')
