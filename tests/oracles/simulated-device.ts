import type { CountedAct, Statement, Writer } from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId, LogId } from '#shared/sealed-log/ids.ts'
import type { Judge } from './acceptance/judge.ts'
import { logNamed, sealed } from './names.ts'

/** Everything ever written in a simulated space, before anybody was told. */
export type Paper = {
  readonly write: (statement: Statement) => void
  readonly nextNumber: () => number
}

export type Habits = { readonly answers: boolean; readonly removesUsedInvites: boolean }
const honest: Habits = { answers: true, removesUsedInvites: true }

/** A device that keeps the rules, over whatever `judge` tells it. It never looks at what it was not given. */
export class SimulatedDevice {
  readonly device: DeviceId
  /** What it shows: all it ever applied. */
  readonly applied = new Set<EnvelopeId>()
  readonly held = new Set<EnvelopeId>()
  readonly #judge: Judge
  readonly #paper: Paper
  readonly #habits: Habits
  #log: LogId
  #seq = 0
  /** Its newest own envelope. */
  prev: EnvelopeId | null = null
  /** What it had applied and would now no longer accept: has to stay null. */
  shrunk: EnvelopeId | null = null

  constructor(device: DeviceId, judge: Judge, paper: Paper, habits: Habits = honest) {
    this.device = device
    this.#judge = judge
    this.#paper = paper
    this.#habits = habits
    this.#log = logNamed(`${device} ${paper.nextNumber()}`)
  }

  get isIn(): boolean {
    return this.#judge.isIn(this.device)
  }

  /** Start the space. */
  found(act: Extract<CountedAct, { kind: 'found' }>): Statement {
    const founding = this.#emit([], [], act)
    this.#settle()
    return founding
  }

  /** Take in what others bring, answer what has to be answered, then apply. */
  receive(statements: Iterable<Statement>): void {
    const before = this.held.size
    for (const statement of statements) this.#hold(statement)
    if (this.held.size > before) this.#settle()
  }

  /** Close the app and open it again: the next envelope begins another log. */
  reopen(): void {
    this.#log = logNamed(`${this.device} ${this.#paper.nextNumber()}`)
    this.#seq = 0
  }

  /** Open a backup of the moment when this own envelope was the newest. */
  restore(prev: EnvelopeId): void {
    this.prev = prev
    this.reopen()
    this.#settle()
  }

  /** Write words, or an act; null where the device may not. */
  write(act: CountedAct | null = null): Statement | null {
    this.#settle()
    if (!this.isIn || this.prev === null) return null
    if (act !== null && !this.#judge.mayAct(this.device, act)) return null
    const statement = this.#emit(this.#judge.newsFor(this.#writer), [], act)
    this.#settle()
    return statement
  }

  get #writer(): Writer {
    return { device: this.device, prev: this.prev }
  }

  #settle(): void {
    if (!this.isIn) return
    if (this.prev === null) {
      const obeys = this.#judge.firstObeys(this.device)
      if (obeys !== null) this.#emit([], obeys, null)
    } else if (this.#habits.answers) {
      const owed = this.#judge.mustAnswer(this.#writer)
      if (owed !== null) this.#emit(owed.seen, owed.obeys, null)
    }
    for (const id of this.applied) if (!this.#judge.accepted(id)) this.shrunk ??= id
    for (const id of this.#judge.takeAccepted()) this.applied.add(id)
    if (this.#habits.removesUsedInvites) this.#removeUsedInvites()
  }

  #removeUsedInvites(): void {
    for (const device of this.#judge.usedInvites(this.device)) {
      this.#emit(this.#judge.newsFor(this.#writer), [], { kind: 'remove-device', device })
      for (const id of this.#judge.takeAccepted()) this.applied.add(id)
    }
  }

  #emit(
    seen: readonly EnvelopeId[],
    obeys: readonly EnvelopeId[],
    act: CountedAct | null,
  ): Statement {
    const { device, prev } = this
    const place = { device, log: this.#log, seq: this.#seq, prev }
    const statement = sealed({ ...place, seen, obeys, act }, this.#paper.nextNumber())
    this.#paper.write(statement)
    this.#hold(statement)
    this.prev = statement.id
    this.#seq++
    return statement
  }

  #hold(statement: Statement): void {
    if (this.held.has(statement.id)) return
    this.held.add(statement.id)
    this.#judge.receive(statement)
  }
}
