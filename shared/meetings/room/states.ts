import type { AnyLive } from '../activities/machine.ts'
import type { GuestRole } from './roles.ts'
import type { Timer } from './timer.ts'
import type { Seat, Step } from './values.ts'

/** One device in a room, as it stands. */
export type SeatState = {
  readonly token: string
  readonly role: GuestRole
  readonly language: string
  readonly name: string | null
  /** The highest count of its phone that was taken in, and the ref it got. */
  readonly took: { readonly n: number; readonly ref: string | null }
  /** By which it was led when this device came in. */
  readonly term: number
  /** How much it has asked for that was taken in. */
  readonly entries: number
}

/** One step of a meeting, as it stands. */
export type StepState = {
  readonly step: Step
  /** Null where no activity of this kind is known, or its settings do not fit: only its words are shown. */
  readonly live: AnyLive | null
  readonly phase: 'running' | 'closed'
  readonly began: number
  /** By which it was led then. */
  readonly term: number
  /** How many devices there were when it was closed; null while it runs. */
  readonly seatsAtClose: number | null
  readonly timer: Timer
  /** Its ballots have been published, and their file is destroyed: no more can come. */
  readonly isCounted: boolean
  /** How often each seat gave something here. */
  readonly gave: Map<Seat, number>
  /** Sheets of paper that were keyed in. */
  readonly papers: Set<string>
  /** How many ballots of its published box were on paper. */
  readonly boxPapers: number
}
