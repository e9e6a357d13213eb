import * as v from 'valibot'
import { DateSchema, IdSchema, KeyIdSchema, MomentSchema } from '#shared/contract/values.ts'
import { OwnerSchema } from '#shared/plans/fields.ts'
import { PublishedSchema } from './published.ts'
import { guestRoles } from './roles.ts'
import {
  CountSchema,
  HashSchema,
  InputSchema,
  LanguageSchema,
  SaidLineSchema,
  SaidSchema,
  SeatSchema,
  StepSchema,
} from './values.ts'

/** A name somebody chose to show. */
export const NameSchema = v.pipe(SaidSchema, v.maxLength(80))

/** Names one opening of a meeting's room. */
export const RoomIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

const at = MomentSchema

/** What the big screen shows. */
export const ShowsSchema = v.picklist(['step', 'code', 'result', 'agreements', 'nothing'])

/** Who waits to speak: somebody with a phone, or a name that was called out. */
export const SpeakerSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('seat'), seat: SeatSchema }),
  v.strictObject({ kind: v.literal('called'), id: IdSchema, name: NameSchema }),
])

/**
 * What a room took in, one after the other; nothing else changes it (ROOM.md, section 3). Only what whoever leads did has a
 * time: what people gave has none.
 */
export const EntrySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('opened'), meeting: IdSchema, room: RoomIdSchema, at }),
  /** This computer runs the room from now on. */
  v.strictObject({ kind: v.literal('term'), term: CountSchema, device: KeyIdSchema, at }),
  v.strictObject({
    kind: v.literal('seat'),
    seat: SeatSchema,
    token: HashSchema,
    role: v.picklist(guestRoles),
    language: LanguageSchema,
  }),
  v.strictObject({
    kind: v.literal('named'),
    seat: SeatSchema,
    n: CountSchema,
    name: v.nullable(NameSchema),
  }),
  v.strictObject({ kind: v.literal('began'), step: StepSchema, at }),
  v.strictObject({
    kind: v.literal('gave'),
    seat: SeatSchema,
    step: IdSchema,
    n: CountSchema,
    ref: IdSchema,
    input: InputSchema,
  }),
  v.strictObject({ kind: v.literal('passed'), seat: SeatSchema, step: IdSchema, n: CountSchema }),
  /** What stands on a sheet of paper, keyed in by a phone of a note-taker or, where there is no seat, by whoever leads. */
  v.strictObject({
    kind: v.literal('paper'),
    step: IdSchema,
    ref: IdSchema,
    input: v.nullable(InputSchema),
    seat: v.nullable(SeatSchema),
    n: v.optional(CountSchema),
  }),
  v.strictObject({ kind: v.literal('paper-back'), step: IdSchema, ref: IdSchema }),
  v.strictObject({ kind: v.literal('led'), step: IdSchema, input: InputSchema, at }),
  /** The ballots of a vote that was secret or by cards, once it is closed. */
  v.strictObject({ kind: v.literal('published'), step: IdSchema, box: PublishedSchema, at }),
  v.strictObject({ kind: v.literal('closed'), step: IdSchema, at }),
  v.strictObject({ kind: v.literal('reopened'), step: IdSchema, at }),
  /** Left out, or put back into the agenda, before it began. */
  v.strictObject({ kind: v.literal('skipped'), step: IdSchema, skips: v.boolean(), at }),
  v.strictObject({ kind: v.literal('timer'), act: v.picklist(['pause', 'go']), at }),
  /** Whether the time of a part is for everybody or only for whoever leads; everybody's until then. */
  v.strictObject({ kind: v.literal('timer-shared'), isShared: v.boolean(), at }),
  v.strictObject({
    kind: v.literal('longer'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    at,
  }),
  v.strictObject({
    kind: v.literal('asked-to-speak'),
    speaker: SpeakerSchema,
    n: v.optional(CountSchema),
  }),
  v.strictObject({
    kind: v.literal('left-stack'),
    speaker: SpeakerSchema,
    n: v.optional(CountSchema),
  }),
  /** Asked to speak now. */
  v.strictObject({ kind: v.literal('called'), speaker: SpeakerSchema, at }),
  /** Has spoken, and is no longer the one who speaks. */
  v.strictObject({ kind: v.literal('spoke'), at }),
  /** Before everybody else who waits, because the facilitator says so. */
  v.strictObject({ kind: v.literal('lifted'), speaker: SpeakerSchema, at }),
  v.strictObject({ kind: v.literal('parked'), id: IdSchema, text: SaidSchema }),
  v.strictObject({ kind: v.literal('unparked'), id: IdSchema }),
  v.strictObject({
    kind: v.literal('noted'),
    id: IdSchema,
    text: SaidSchema,
    seat: v.nullable(SeatSchema),
    n: v.optional(CountSchema),
  }),
  /** What the group decided on the way, in the words of whoever leads; the same id again puts other words in their place. */
  v.strictObject({
    kind: v.literal('decided'),
    id: IdSchema,
    text: SaidLineSchema,
    /** When to look at it again. */
    review: v.nullable(DateSchema),
    /** The step in which it was decided. */
    step: v.nullable(IdSchema),
  }),
  /** What somebody takes on; null: a helper would be welcome. */
  v.strictObject({
    kind: v.literal('agreed'),
    id: IdSchema,
    text: SaidLineSchema,
    who: OwnerSchema,
    due: v.nullable(DateSchema),
  }),
  /** A decision or an action that is none after all. */
  v.strictObject({ kind: v.literal('dropped'), id: IdSchema }),
  v.strictObject({ kind: v.literal('screen'), shows: ShowsSchema, at }),
  v.strictObject({ kind: v.literal('standby'), device: KeyIdSchema, follows: v.boolean(), at }),
  v.strictObject({ kind: v.literal('ended'), at }),
])

export type Entry = Readonly<v.InferOutput<typeof EntrySchema>>
export type Speaker = Readonly<v.InferOutput<typeof SpeakerSchema>>
export type Shows = v.InferOutput<typeof ShowsSchema>
