import { Refusal } from '#shared/contract/problem.ts'
import type { AgendaItem } from '#shared/meetings/agenda.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { decide, decideLead, type Decision } from '#shared/meetings/room/decide.ts'
import type { Begin, Lead } from '#shared/meetings/room/intent.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { keepOutcome, markHeld } from '../room/outcomes.ts'
import { newRecordId } from '../space/record-id.ts'

const minute = 60_000

/**
 * A meeting of the sample while it is held: the room itself, by its own decisions and with what it leaves in the vault, but
 * without a disk, a hub and anybody's phone.
 */
export class HeldRoom {
  readonly #coalition: Coalition
  readonly #room = new Room(machines)
  readonly #random: World['random']
  readonly #world: World
  /** Milliseconds since 1970; time passes as the agenda has it. */
  #at: number

  /** @param phones how many come in */
  constructor(coalition: Coalition, world: World, meeting: string, phones: number) {
    this.#coalition = coalition
    this.#random = world.random
    this.#at = world.now()
    this.#world = { ...world, now: () => this.#at }
    const room = Buffer.from(world.random(16)).toString('hex')
    this.#room.takeIn({ kind: 'opened', meeting, room, at: this.#at })
    for (let at = 0; at < phones; at += 1) {
      const token = Buffer.from(world.random(32)).toString('hex')
      this.#room.takeIn({ kind: 'seat', seat: seatAt(at), token, role: 'guest', language: 'en' })
    }
  }

  /** The agenda as it was prepared. */
  agenda(): readonly AgendaItem[] {
    return agendaOn(this.#coalition.space.shelf(), this.#room.meeting)
  }

  begin(item: AgendaItem): void {
    const step = stepOf(item, machines, { gathered: this.#room.texts(), board: [] })
    if (step === null) throw new Refusal('room-settings-unread')
    this.lead({ kind: 'begin', step })
  }

  /** What everybody may see of the step that runs. */
  seen(): unknown {
    return this.#room.current?.live?.seen()
  }

  /** What phones give, each a thing of its own. */
  give(inputs: readonly unknown[]): void {
    const step = this.#room.current?.step.id ?? ''
    for (const [at, input] of inputs.entries()) {
      const seat = seatAt(at)
      const n = (this.#room.seats.get(seat)?.took.n ?? 0) + 1
      this.#take(decide(this.#room, seat, { kind: 'give', step, n, input }, this.#chance))
    }
  }

  /** What whoever facilitates does. */
  lead(lead: Lead | Begin): void {
    this.#take(decideLead(this.#room, lead, this.#at, this.#chance))
  }

  /** Close the step that runs when its time is over; durable when it resolves. */
  async close({ id, minutes }: AgendaItem): Promise<void> {
    this.#at += minutes * minute
    this.lead({ kind: 'close', step: id })
    await keepOutcome(this.#coalition, this.#room, id, this.#world)
  }

  /** The meeting has been held; durable when it resolves. */
  end(): Promise<void> {
    return markHeld(this.#coalition, this.#room, this.#world)
  }

  readonly #chance = { newId: () => newRecordId(this.#random) }

  #take(decision: Decision): void {
    if (decision.kind === 'refused')
      throw new Refusal(decision.problem.code, decision.problem.values)
    if (decision.kind === 'entry') this.#room.takeIn(decision.entry)
  }
}

const seatAt = (at: number): string => `seat-${String(at).padStart(6, '0')}`
