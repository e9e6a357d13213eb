import * as v from 'valibot'
import { DateSchema, HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { MethodSchema } from './methods.ts'
import { ResultSchema } from './result.ts'
import { SetupSchema } from './round-shapes.ts'
import { DecisionSchema } from './shapes.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** One voice in an idea: the words somebody used, and who. */
const VoiceSchema = v.strictObject({
  idea: IdSchema,
  text: v.string(),
  by: HexIdSchema,
  from: v.string(),
})

/** A value that was written at the same time as the one shown; writing the field again settles it. */
const apart = <T extends v.GenericSchema>(value: T) =>
  v.array(v.strictObject({ value, by: v.nullable(HexIdSchema) }))

const ThemeItemSchema = v.strictObject({
  kind: v.literal('theme'),
  id: IdSchema,
  name: v.string(),
  about: v.string(),
  order: v.string(),
  apart: v.strictObject({ name: apart(v.string()) }),
})

const IdeaItemSchema = v.strictObject({
  kind: v.literal('idea'),
  id: IdSchema,
  text: v.string(),
  /** The theme it lies in; null: not sorted yet, also where its theme was archived. */
  theme: v.nullable(IdSchema),
  order: v.string(),
  at: MomentSchema,
  /** Its own voice first, then those of the ideas merged into it. */
  voices: v.array(VoiceSchema),
  apart: v.strictObject({ text: apart(v.string()), theme: apart(v.nullable(IdSchema)) }),
})

export const BoardItemSchema = v.variant('kind', [ThemeItemSchema, IdeaItemSchema])

/** What happened to my own ballot. */
const MineSchema = v.strictObject({
  /** Dots, ticks, scores or places by option, or the step of a scale. */
  given: v.record(IdSchema, CountSchema),
  /** What I wrote with my answer to a proposal; empty where nothing was. */
  words: v.string(),
  passed: v.boolean(),
  /** `waiting`: the round is open; `counted`: as it stands; `late`: it, or its last change, came after closing. */
  fate: v.picklist(['waiting', 'counted', 'late']),
})

const ClosingSchema = v.strictObject({ at: MomentSchema, by: HexIdSchema })

const RoundEntries = {
  id: IdSchema,
  question: v.string(),
  state: v.picklist(['open', 'closed']),
  method: MethodSchema,
  deadline: v.nullable(DateSchema),
  at: MomentSchema,
  by: HexIdSchema,
  /** How many took part so far or, once closed, were counted; passing is taking part. */
  took: CountSchema,
}

export const RoundLineSchema = v.strictObject({ ...RoundEntries, tookPart: v.boolean() })

export const RoundItemSchema = v.strictObject({
  ...RoundEntries,
  archived: v.boolean(),
  setup: SetupSchema,
  closed: v.nullable(ClosingSchema),
  /** Others who closed it without knowing of the closing that counts. */
  alsoClosed: v.array(ClosingSchema),
  mine: v.nullable(MineSchema),
  /** Shown once it is closed or, unless it is hidden until then, the viewer has taken part. */
  result: v.nullable(ResultSchema),
  /** Ballots that came, or were changed, after closing. */
  late: CountSchema,
  /** Ballots the closing counted that have not arrived on this computer yet. */
  onTheWay: CountSchema,
  /** Ballots that do not follow the round's rules or were not written by the person they name. */
  setAside: CountSchema,
})

export const DecisionItemSchema = v.strictObject({
  id: IdSchema,
  ...DecisionSchema.entries,
  /** Decisions that took its place; more than one where two people amended it apart. */
  replacedBy: v.array(IdSchema),
  /** What was written down otherwise at the same time for the same thing; shown until somebody amends it. */
  apart: v.array(v.strictObject({ outcome: v.array(v.string()), by: HexIdSchema })),
})

/** What can be put away. */
export const archivedKinds = ['idea', 'theme', 'round', 'weighing', 'criterion'] as const

export const ArchivedItemSchema = v.strictObject({
  kind: v.picklist(archivedKinds),
  id: IdSchema,
  text: v.string(),
  by: HexIdSchema,
  at: MomentSchema,
})

export type BoardItem = Readonly<v.InferOutput<typeof BoardItemSchema>>
export type ThemeItem = Readonly<v.InferOutput<typeof ThemeItemSchema>>
export type IdeaItem = Readonly<v.InferOutput<typeof IdeaItemSchema>>
export type RoundLine = Readonly<v.InferOutput<typeof RoundLineSchema>>
export type RoundItem = Readonly<v.InferOutput<typeof RoundItemSchema>>
export type DecisionItem = Readonly<v.InferOutput<typeof DecisionItemSchema>>
export type ArchivedItem = Readonly<v.InferOutput<typeof ArchivedItemSchema>>
