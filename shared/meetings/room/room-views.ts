import * as v from 'valibot'
import { DateSchema, IdSchema } from '#shared/contract/values.ts'
import { OwnerSchema } from '#shared/plans/fields.ts'
import { cameAnew } from './came-anew.ts'
import { NameSchema, ShowsSchema, SpeakerSchema } from './entry.ts'
import { papersIn } from './papers.ts'
import { guestRoles } from './roles.ts'
import type { Room } from './room.ts'
import type { StepState } from './states.ts'
import { spentAt } from './timer.ts'
import { KindSchema, type Seat } from './values.ts'

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A step's time, without anybody's clock: whoever is shown it counts on from when it came. */
const TimeSchema = v.strictObject({
  minutes: NumberSchema,
  /** Milliseconds. */
  spent: v.pipe(v.number(), v.minValue(0)),
  isGoing: v.boolean(),
})

const FinishedSchema = v.strictObject({ gave: NumberSchema, passed: NumberSchema })

/** The step everybody is in, as everybody may see it. `seen` is of the activity's own schema. */
const PublicStepSchema = v.strictObject({
  id: IdSchema,
  activity: KindSchema,
  title: v.string(),
  prompt: v.string(),
  phase: v.picklist(['running', 'closed']),
  /** null where it is for whoever leads alone. */
  time: v.nullable(TimeSchema),
  finished: FinishedSchema,
  /** How many of those who are done were keyed in from paper. */
  paper: NumberSchema,
  /** Devices that came in after a take-over in the middle of it, and may be counted twice (came-anew.ts). */
  anew: NumberSchema,
  seen: v.unknown(),
})

/** The same for all: on phones and on the big screen. No seat, no name that was not chosen, no answer before its time. */
export const PublicViewSchema = v.strictObject({
  step: v.nullable(PublicStepSchema),
  shows: ShowsSchema,
  people: NumberSchema,
  waiting: NumberSchema,
  /** Who speaks, where they gave a name. */
  speaking: v.nullable(v.strictObject({ name: v.nullable(NameSchema) })),
  agreements: v.array(v.string()),
  isOver: v.boolean(),
})

/** What one seat sees of its own. `mine` is of the activity's own schema. */
export const SeatViewSchema = v.strictObject({
  name: v.nullable(v.string()),
  step: v.nullable(IdSchema),
  took: v.picklist(['gave', 'passed', 'nothing']),
  mine: v.unknown(),
  /** Place in the order of those who wait to speak, from 1; 0 while this seat speaks; null where it does not wait. */
  turn: v.nullable(NumberSchema),
})

/** What was written down for the minutes; whose hand it was does not matter. */
export const NotesSchema = v.array(v.strictObject({ id: IdSchema, text: v.string() }))

/** What stands on paper can be keyed in for the step that runs, and taken out again by whoever leads where `canUndo`. */
export const PaperSchema = v.nullable(v.strictObject({ byCard: v.boolean(), canUndo: v.boolean() }))

/** What whoever leads sees besides: numbers, words, and who waits to speak; never who gave what. */
export const DeskViewSchema = v.strictObject({
  public: PublicViewSchema,
  opened: NumberSchema,
  term: v.strictObject({ number: NumberSchema, device: v.string() }),
  seats: v.array(v.strictObject({ role: v.picklist(guestRoles), count: NumberSchema })),
  steps: v.array(
    v.strictObject({
      id: IdSchema,
      phase: v.picklist(['running', 'closed']),
      /** Milliseconds it took so far. */
      spent: v.pipe(v.number(), v.minValue(0)),
      minutes: NumberSchema,
      finished: FinishedSchema,
    }),
  ),
  /** Of the step that runs, or ran last. */
  time: v.nullable(TimeSchema),
  /** Whether everybody may see it. */
  sharesTimer: v.boolean(),
  /** Parts of the agenda that are left out, by id. */
  skipped: v.array(IdSchema),
  paper: PaperSchema,
  /** Of the activity's own schema; null where there is no step. */
  desk: v.unknown(),
  stack: v.array(
    v.strictObject({
      speaker: SpeakerSchema,
      name: v.nullable(v.string()),
      spoke: NumberSchema,
      lifted: v.boolean(),
    }),
  ),
  speaking: v.nullable(v.strictObject({ speaker: SpeakerSchema, name: v.nullable(v.string()) })),
  parked: v.array(v.strictObject({ id: IdSchema, text: v.string() })),
  notes: NotesSchema,
  /** What was decided on the way, and what somebody takes on, in the order they were noted. */
  decided: v.array(
    v.strictObject({ id: IdSchema, text: v.string(), review: v.nullable(DateSchema) }),
  ),
  agreed: v.array(
    v.strictObject({
      id: IdSchema,
      text: v.string(),
      who: OwnerSchema,
      due: v.nullable(DateSchema),
    }),
  ),
})

export type PublicView = v.InferOutput<typeof PublicViewSchema>
export type SeatView = v.InferOutput<typeof SeatViewSchema>
export type DeskView = v.InferOutput<typeof DeskViewSchema>

/** How many ballots are in, where they do not go into the journal, and how many of them were on paper. */
export type Turnout = { readonly ballots: number; readonly paper: number } | null

/** `now`: milliseconds since 1970, by the clock of the computer that runs the room. */
export function publicView(room: Room, now: number, turnout: Turnout = null): PublicView {
  const { current } = room
  return {
    step: current && publicStep(room, current, now, turnout),
    shows: room.shows,
    people: room.seats.size,
    waiting: room.stack.size,
    speaking: room.stack.now && { name: nameOf(room, room.stack.now) },
    agreements: [...agreementsOf(room)],
    isOver: room.isOver,
  }
}

/** `hasCast`: this seat's ballot is in, where ballots do not go into the journal. */
export function seatView(room: Room, seat: Seat, hasCast = false): SeatView {
  const live = room.current?.live ?? null
  return {
    name: room.seats.get(seat)?.name ?? null,
    step: room.current?.step.id ?? null,
    took: hasCast ? 'gave' : (live?.took(seat) ?? 'nothing'),
    mine: live?.mine(seat) ?? null,
    turn: turnOf(room, seat),
  }
}

export function deskView(room: Room, now: number, turnout: Turnout = null): DeskView {
  return {
    public: publicView(room, now, turnout),
    opened: room.opened,
    term: room.term,
    seats: guestRoles.map((role) => ({
      role,
      count: [...room.seats.values()].filter((seat) => seat.role === role).length,
    })),
    steps: [...room.steps.values()].map(({ step, phase, timer, live }) => ({
      id: step.id,
      phase,
      spent: spentAt(timer, now),
      minutes: timer.minutes,
      finished: live?.finished() ?? nobody,
    })),
    time: room.current && timeOf(room.current, now),
    sharesTimer: room.sharesTimer,
    skipped: [...room.skipped],
    paper: paperOf(room),
    desk: room.current?.live?.desk() ?? null,
    stack: room.stack.order().map((waiting) => ({
      ...waiting,
      name: nameOf(room, waiting.speaker),
    })),
    speaking: room.stack.now && {
      speaker: room.stack.now,
      name: nameOf(room, room.stack.now),
    },
    parked: [...room.jottings.parked].map(([id, text]) => ({ id, text })),
    notes: notesIn(room),
    decided: [...room.jottings.decided.values()].map(({ id, text, review }) => ({
      id,
      text,
      review,
    })),
    agreed: [...room.jottings.agreed.values()].map((one) => ({ ...one })),
  }
}

const notesIn = (room: Room) =>
  [...room.jottings.notes.values()].map(({ id, text }) => ({ id, text }))

/** The latest notes, as many as a phone takes in one frame. */
export function latestNotes(room: Room): v.InferOutput<typeof NotesSchema> {
  let left = mostCharacters
  const latest = notesIn(room).toReversed().slice(0, mostNotes)
  return latest.filter(({ text }) => (left -= text.length) >= 0).toReversed()
}

const mostNotes = 20
const mostCharacters = 8_000

const nobody = { gave: 0, passed: 0 }

/** For those who key in what stands on paper. */
export function paperOf({ current }: Room): DeskView['paper'] {
  if (current === null) return null
  const { phase, live } = current
  if (phase !== 'running' || !live?.takeOut) return null
  return { byCard: live.ballots?.door === 'cards', canUndo: live.ballots === undefined }
}

const timeOf = ({ timer }: StepState, now: number) => ({
  minutes: timer.minutes,
  spent: spentAt(timer, now),
  isGoing: timer.since !== null,
})

function publicStep(room: Room, state: StepState, now: number, turnout: Turnout) {
  const { step, phase, live } = state
  const { id, activity, title, prompt } = step
  const ballots = phase === 'running' ? turnout : null
  return {
    id,
    activity,
    title,
    prompt,
    phase,
    time: room.sharesTimer ? timeOf(state, now) : null,
    finished: ballots ? { gave: ballots.ballots, passed: 0 } : (live?.finished() ?? nobody),
    paper: ballots ? ballots.paper : papersIn(state),
    anew: cameAnew(room, state),
    seen: live?.seen() ?? null,
  }
}

const nameOf = (room: Room, speaker: v.InferOutput<typeof SpeakerSchema>): string | null =>
  speaker.kind === 'called' ? speaker.name : (room.seats.get(speaker.seat)?.name ?? null)

function turnOf(room: Room, seat: Seat): number | null {
  const { now } = room.stack
  if (now?.kind === 'seat' && now.seat === seat) return 0
  const at = room.stack
    .order()
    .findIndex(({ speaker }) => speaker.kind === 'seat' && speaker.seat === seat)
  return at === -1 ? null : at + 1
}

/** What the group agreed on lately; shown whenever somebody asks for it. */
function agreementsOf(room: Room): readonly string[] {
  const steps = [...room.steps.values()].filter(({ step }) => step.activity === 'agreements')
  const seen = steps.at(-1)?.live?.seen()
  const read = v.safeParse(AgreementsSchema, seen)
  return read.success ? read.output.shown.map(({ text }) => text) : []
}

const AgreementsSchema = v.object({ shown: v.array(v.object({ text: v.string() })) })
