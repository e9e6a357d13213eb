import * as v from 'valibot'
import { type Problem, problem } from '#shared/contract/problem.ts'
import type { PublishedSchema, SlotBallot } from '../room/published.ts'
import type { Seat } from '../room/values.ts'

/** How many seats are done with a step, by what they did; never who. */
export type Finished = { readonly gave: number; readonly passed: number }

/** How one seat took part so far. */
export type Took = 'gave' | 'passed' | 'nothing'

/** A sentence of the minutes: its key in meeting-minutes.json, and what fills it; without words there, a general one stands for it. */
export type MinutesLine = {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  /** Lines that belong below it, in people's own words. */
  readonly said: readonly string[]
}

/** Something somebody said, and how to speak of it. */
export type Text = { readonly ref: string; readonly text: string }

/** Ballots without anything that says whose they are. */
export type Published = Readonly<v.InferOutput<typeof PublishedSchema>>

/** Where the words come from that an activity begins with. */
export type Source = 'gathered' | 'board'

/** Puts things into an order that tells nothing. The only way chance comes into an activity. */
export type Shuffle = <T>(things: readonly T[]) => readonly T[]

/**
 * One step while it is run. It changes by what is given, passed and led, and by nothing else: no clock, no chance, so
 * that the same entries make the same step on every computer.
 */
export type Live<Input, Lead, Seen, Mine, Desk, Outcome> = {
  /** Why a seat cannot give this now; null where it can. */
  readonly whyNot: (seat: Seat, input: Input) => Problem | null
  /** Take in what a seat gives, under a fresh ref. */
  readonly give: (seat: Seat, ref: string, input: Input) => void
  readonly pass: (seat: Seat) => void
  /**
   * Where each person gives one answer, it can stand on paper, too: taken in like that of a phone, for a seat of its own. This
   * takes it out again, as if it had not been keyed in.
   */
  readonly takeOut?: (paper: Seat) => void
  readonly whyNotLead: (input: Lead) => Problem | null
  /** Take in what the facilitator does. */
  readonly lead: (input: Lead) => void
  /** The step was closed, or opened again. */
  readonly closes?: (isClosed: boolean) => void
  readonly finished: () => Finished
  readonly took: (seat: Seat) => Took
  /** What everybody may see, on phones and on the big screen. */
  readonly seen: () => Seen
  /** What one seat gave, for that seat alone. */
  readonly mine: (seat: Seat) => Mine
  /** What the facilitator sees besides; never who gave it. */
  readonly desk: () => Desk
  /** Words that later steps can go on with: to sort, to choose from. */
  readonly texts?: () => readonly Text[]
  /** Where ballots go another way than `give` (ROOM.md, section 6): whose they may be, and which follow the rules. */
  readonly ballots?: {
    readonly door: 'devices' | 'cards'
    readonly fits: (ballot: Pick<SlotBallot, 'marks' | 'passed'>) => boolean
  }
  /** Take them in, all together. */
  readonly publish?: (box: Published) => void
  /** What stays when the step is closed. */
  readonly outcome: (shuffle: Shuffle) => Outcome
}

type Schema = v.GenericSchema

/** Everything an activity is, on this floor. Every shape is a closed schema, checked where it comes in. */
export type MachineRow<
  Settings extends Schema,
  Input extends Schema,
  Lead extends Schema,
  Seen extends Schema,
  Mine extends Schema,
  Desk extends Schema,
  Outcome extends Schema,
> = {
  readonly kind: string
  readonly settings: Settings
  readonly input: Input
  readonly lead: Lead
  readonly seen: Seen
  readonly mine: Mine
  readonly desk: Desk
  readonly outcome: Outcome
  readonly start: (
    settings: v.InferOutput<Settings>,
  ) => Live<
    v.InferOutput<Input>,
    v.InferOutput<Lead>,
    v.InferInput<Seen>,
    v.InferInput<Mine>,
    v.InferInput<Desk>,
    v.InferInput<Outcome>
  >
  /** Which words it begins with, as `items` of its settings; left out where it begins with none. */
  readonly source?: (settings: v.InferOutput<Settings>) => Source
  readonly minutes: (outcome: v.InferOutput<Outcome>) => readonly MinutesLine[]
}

/** A step whose shapes only its activity knows. */
export type AnyLive = Live<unknown, unknown, unknown, unknown, unknown, unknown>

/** An activity as the room uses it: inputs are checked on the way in. */
export type Machine = {
  readonly kind: string
  /** Null where the settings do not fit. */
  readonly start: (settings: unknown) => AnyLive | null
  readonly source: (settings: unknown) => Source | null
  /** Null where the outcome was written by another version. */
  readonly minutes: (outcome: unknown) => readonly MinutesLine[] | null
}

/** Make a machine of a row: whatever comes in is checked by the row's own schemas, and refused with one sentence where it does not fit. */
export function machine<
  Settings extends Schema,
  Input extends Schema,
  Lead extends Schema,
  Seen extends Schema,
  Mine extends Schema,
  Desk extends Schema,
  Outcome extends Schema,
>(row: MachineRow<Settings, Input, Lead, Seen, Mine, Desk, Outcome>): Machine {
  return {
    kind: row.kind,
    start(settings) {
      const read = v.safeParse(row.settings, settings)
      if (!read.success) return null
      const live = row.start(read.output)
      const whyNot = (seat: Seat, input: unknown) => {
        const given = v.safeParse(row.input, input)
        return given.success ? live.whyNot(seat, given.output) : doesNotFit
      }
      const whyNotLead = (input: unknown) => {
        const led = v.safeParse(row.lead, input)
        return led.success ? live.whyNotLead(led.output) : doesNotFit
      }
      return {
        ...live,
        whyNot,
        whyNotLead,
        // A journal of another computer may hold what would have been refused here: it changes nothing.
        give(seat, ref, input) {
          const given = v.safeParse(row.input, input)
          if (given.success && live.whyNot(seat, given.output) === null)
            live.give(seat, ref, given.output)
        },
        lead(input) {
          const led = v.safeParse(row.lead, input)
          if (led.success && live.whyNotLead(led.output) === null) live.lead(led.output)
        },
      }
    },
    source(settings) {
      const read = v.safeParse(row.settings, settings)
      return read.success ? (row.source?.(read.output) ?? null) : null
    },
    minutes(outcome) {
      const read = v.safeParse(row.outcome, outcome)
      return read.success ? row.minutes(read.output) : null
    },
  }
}

const doesNotFit = problem('room-does-not-fit')
