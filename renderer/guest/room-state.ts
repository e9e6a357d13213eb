import type { Problem } from '#shared/contract/problem.ts'
import type { DeskView, PublicView, SeatView } from '#shared/meetings/room/room-views.ts'
import type { HubFrame, Welcome } from '#shared/meetings/room/wire/phone-frames.ts'
import type { Ask, Unsent } from './room-kept.ts'

/** What a phone knows of the meeting, and what its page is made of. */
export type RoomState = {
  /**
   * `looking`: for the first time. `away`: the meeting is not reached at present. `elsewhere`: another page of
   * this phone is in its place.
   */
  readonly phase: 'looking' | 'in' | 'away' | 'elsewhere' | 'wrong-code' | 'over' | 'full'
  readonly welcome: Welcome | null
  readonly view: PublicView | null
  readonly next: Extract<HubFrame, { kind: 'view' }>['next']
  /** What was written down for the minutes lately; null where this phone may not read it. */
  readonly notes: readonly { readonly id: string; readonly text: string }[] | null
  /** Where this phone may key in sheets of paper for the part that runs; else null. */
  readonly paper: DeskView['paper']
  readonly mine: SeatView | null
  /** The group's own words, where this phone is of whoever interprets or takes notes. */
  readonly words: Extract<HubFrame, { kind: 'words' }>['words']
  /** When the view came, by this phone's own count of milliseconds. */
  readonly seenAt: number
  readonly unsent: readonly Unsent[]
  /** What was answered last; `problem` null: it was received. */
  readonly answered: { readonly ask: Ask; readonly problem: Problem | null } | null
  /** What was refused last, until something else is done. */
  readonly refused: Problem | null
  /** A pause was asked for, and the meeting has heard it. */
  readonly pauseHeard: boolean
}

export const beginning: RoomState = {
  phase: 'looking',
  welcome: null,
  view: null,
  next: null,
  notes: null,
  paper: null,
  mine: null,
  words: [],
  seenAt: 0,
  unsent: [],
  answered: null,
  refused: null,
  pauseHeard: false,
}
