import type { Machine, Text } from '../activities/machine.ts'
import type { Entry, Shows } from './entry.ts'
import { Jottings } from './jottings.ts'
import { keyIn, takeOut } from './papers.ts'
import { Stack } from './stack.ts'
import type { SeatState, StepState } from './states.ts'
import { going, longer, newTimer, stopped, type Timer } from './timer.ts'
import type { Seat, Step } from './values.ts'

export type Machines = ReadonlyMap<string, Machine>

/**
 * A meeting while it is run: the fold of its entries and nothing else. Reading a journal again, and reading it on another
 * computer, gives the same room.
 */
export class Room {
  readonly #machines: Machines
  readonly #seats = new Map<Seat, SeatState>()
  readonly #byToken = new Map<string, Seat>()
  readonly #steps = new Map<string, StepState>()
  readonly #skipped = new Set<string>()
  readonly #jottings = new Jottings()
  readonly #standbys = new Set<string>()
  readonly stack = new Stack()
  #meeting = ''
  #room = ''
  #opened = 0
  #isOver = false
  #term = { number: 0, device: '' }
  #current: string | null = null
  #shows: Shows = 'code'
  #sharesTimer = true
  #entries = 0

  constructor(machines: Machines) {
    this.#machines = machines
  }

  get meeting(): string {
    return this.#meeting
  }
  /** Names this opening of the meeting's room; empty before it was opened. */
  get id(): string {
    return this.#room
  }
  get opened(): number {
    return this.#opened
  }
  get isOver(): boolean {
    return this.#isOver
  }
  get term(): { readonly number: number; readonly device: string } {
    return this.#term
  }
  get entries(): number {
    return this.#entries
  }
  get shows(): Shows {
    return this.#shows
  }
  /** Whether everybody may see the time of a part. */
  get sharesTimer(): boolean {
    return this.#sharesTimer
  }
  /** The step that runs now, or ran last. */
  get current(): StepState | null {
    return this.#current === null ? null : (this.#steps.get(this.#current) ?? null)
  }
  get seats(): ReadonlyMap<Seat, SeatState> {
    return this.#seats
  }
  /** In the order in which they began. */
  get steps(): ReadonlyMap<string, StepState> {
    return this.#steps
  }
  /** Parts of the agenda that are left out. */
  get skipped(): ReadonlySet<string> {
    return this.#skipped
  }
  /** What was written down beside the steps. */
  get jottings(): Readonly<Jottings> {
    return this.#jottings
  }
  get standbys(): ReadonlySet<string> {
    return this.#standbys
  }

  /** Words that were gathered so far and may be read, in the order of the steps. */
  texts(): readonly Text[] {
    return [...this.#steps.values()].flatMap(({ live }) => live?.texts?.() ?? [])
  }

  seatOf(token: string): Seat | null {
    return this.#byToken.get(token) ?? null
  }

  /** Take in one entry. What speaks of a seat or a step that is not there changes nothing. */
  takeIn(entry: Entry): void {
    this.#entries += 1
    if ('n' in entry && entry.n !== undefined) this.#noteCount(entry)
    switch (entry.kind) {
      case 'opened':
        this.#meeting = entry.meeting
        this.#room = entry.room
        this.#opened = entry.at
        return
      case 'term':
        if (entry.term > this.#term.number)
          this.#term = { number: entry.term, device: entry.device }
        return
      case 'seat':
        this.#seat(entry)
        return
      case 'named':
        this.#edit(entry.seat, { name: entry.name })
        return
      case 'began':
        this.#begin(entry.step, entry.at)
        return
      case 'gave':
        this.#give(entry)
        return
      case 'passed':
        this.#steps.get(entry.step)?.live?.pass(entry.seat)
        return
      case 'paper':
      case 'paper-back':
        this.#onPaper(entry)
        return
      case 'led':
        this.#steps.get(entry.step)?.live?.lead(entry.input)
        return
      case 'published':
        this.#publish(entry)
        return
      case 'closed':
        this.#steps.get(entry.step)?.live?.closes?.(true)
        this.#set(entry.step, (state) => ({
          phase: 'closed',
          seatsAtClose: this.#seats.size,
          timer: stopped(state.timer, entry.at),
        }))
        return
      case 'reopened':
        this.#steps.get(entry.step)?.live?.closes?.(false)
        this.#set(entry.step, (state) => ({
          phase: 'running',
          seatsAtClose: null,
          timer: going(state.timer, entry.at),
        }))
        this.#current = this.#steps.has(entry.step) ? entry.step : this.#current
        return
      case 'skipped':
        if (!entry.skips) this.#skipped.delete(entry.step)
        else if (!this.#steps.has(entry.step)) this.#skipped.add(entry.step)
        return
      case 'timer':
        this.#time((timer) => (entry.act === 'go' ? going : stopped)(timer, entry.at))
        return
      case 'longer':
        this.#time((timer) => longer(timer, entry.minutes))
        return
      case 'asked-to-speak':
        this.stack.ask(entry.speaker)
        return
      case 'left-stack':
        this.stack.leave(entry.speaker)
        return
      case 'called':
        this.stack.call(entry.speaker)
        return
      case 'spoke':
        this.stack.done()
        return
      case 'lifted':
        this.stack.lift(entry.speaker)
        return
      case 'parked':
      case 'unparked':
      case 'noted':
      case 'decided':
      case 'agreed':
      case 'dropped':
        this.#jottings.takeIn(entry)
        return
      case 'screen':
        this.#shows = entry.shows
        return
      case 'timer-shared':
        this.#sharesTimer = entry.isShared
        return
      case 'standby':
        if (entry.follows) this.#standbys.add(entry.device)
        else this.#standbys.delete(entry.device)
        return
      case 'ended':
        this.#isOver = true
    }
  }

  #seat({ seat, token, role, language }: Extract<Entry, { kind: 'seat' }>): void {
    if (this.#seats.has(seat)) {
      // The same phone with the code of another role.
      if (this.#byToken.get(token) === seat) this.#edit(seat, { role })
      return
    }
    // A token is one seat's for good.
    if (this.#byToken.has(token)) return
    this.#byToken.set(token, seat)
    this.#seats.set(seat, {
      token,
      role,
      language,
      name: null,
      took: { n: 0, ref: null },
      term: this.#term.number,
      entries: 0,
    })
  }

  #begin(step: Step, at: number): void {
    if (this.#steps.has(step.id)) return
    this.#skipped.delete(step.id)
    this.#steps.set(step.id, {
      step,
      live: this.#machines.get(step.activity)?.start(step.settings) ?? null,
      phase: 'running',
      began: at,
      term: this.#term.number,
      seatsAtClose: null,
      timer: newTimer(step.minutes, at),
      isCounted: false,
      gave: new Map(),
      papers: new Set(),
      boxPapers: 0,
    })
    this.#current = step.id
    this.#shows = 'step'
  }

  #give({ seat, step, ref, input }: Extract<Entry, { kind: 'gave' }>): void {
    const state = this.#steps.get(step)
    if (!state?.live || !this.#seats.has(seat)) return
    state.gave.set(seat, (state.gave.get(seat) ?? 0) + 1)
    state.live.give(seat, ref, input)
  }

  #onPaper(entry: Extract<Entry, { kind: 'paper' | 'paper-back' }>): void {
    const state = this.#steps.get(entry.step)
    if (state === undefined) return
    if (entry.kind === 'paper') keyIn(state, entry)
    else takeOut(state, entry.ref)
  }

  /** Once: what a second box would bring or leave out was not cast. */
  #publish({ step, box }: Extract<Entry, { kind: 'published' }>): void {
    const state = this.#steps.get(step)
    if (!state?.live?.publish || state.isCounted) return
    state.live.publish(box)
    this.#set(step, () => ({ isCounted: true, boxPapers: box.paper ?? 0 }))
  }

  #noteCount(entry: Entry): void {
    const seat = seatIn(entry)
    if (seat === null || !('n' in entry) || entry.n === undefined) return
    const known = this.#seats.get(seat)
    if (known === undefined || known.took.n >= entry.n) return
    const took = { n: entry.n, ref: 'ref' in entry ? entry.ref : null }
    this.#edit(seat, { took, entries: known.entries + 1 })
  }

  #edit(seat: Seat, change: Partial<SeatState>): void {
    const known = this.#seats.get(seat)
    if (known !== undefined) this.#seats.set(seat, { ...known, ...change })
  }

  #set(step: string, change: (state: StepState) => Partial<StepState>): void {
    const state = this.#steps.get(step)
    if (state !== undefined) this.#steps.set(step, { ...state, ...change(state) })
  }

  #time(change: (timer: Timer) => Timer): void {
    if (this.#current !== null) this.#set(this.#current, ({ timer }) => ({ timer: change(timer) }))
  }
}

/** Whose phone counted this. */
function seatIn(entry: Entry): Seat | null {
  if ('seat' in entry) return entry.seat
  return 'speaker' in entry && entry.speaker.kind === 'seat' ? entry.speaker.seat : null
}
