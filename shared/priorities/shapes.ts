import * as v from 'valibot'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  TextSchema,
} from '#shared/contract/values.ts'

export const mostOptions = 40
export const mostDots = 20

/** How a tie for first place is settled. Chosen when a round is opened, before anybody gives a dot. */
export const tieRules = ['all-tied', 'most-people', 'earlier-listed', 'another-round'] as const
export const TieRuleSchema = v.picklist(tieRules)
export type TieRule = (typeof tieRules)[number]

export const DotsPerPersonSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(mostDots),
)

export const HeadcountSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

export const OptionSchema = v.object({
  id: IdSchema,
  text: LineSchema,
  /** The idea or theme it was taken from; null where it was typed. */
  idea: v.nullable(IdSchema),
  theme: v.nullable(IdSchema),
})

/** What a round was opened with. Written once, as one value; nobody changes it afterwards. */
export const SetupSchema = v.object({
  question: LineSchema,
  options: v.pipe(
    v.array(OptionSchema),
    v.minLength(2),
    v.maxLength(mostOptions),
    v.check((options) => new Set(options.map((option) => option.id)).size === options.length),
  ),
  /** How many dots each person has. */
  dots: DotsPerPersonSchema,
  /** How many of them one option may get from one person; null: as many as they have. */
  atMost: v.nullable(DotsPerPersonSchema),
  /** How many people must take part, passing included; null: no number was agreed. */
  quorum: v.nullable(HeadcountSchema),
  tie: TieRuleSchema,
  deadline: v.nullable(DateSchema),
  by: HexIdSchema,
  at: MomentSchema,
})
export type Setup = Readonly<v.InferOutput<typeof SetupSchema>>

/** Dots by option; options without any are left out. */
export const DotsSchema = v.record(IdSchema, DotsPerPersonSchema)
export type Dots = Readonly<v.InferOutput<typeof DotsSchema>>

/** What one person gave in one round: dots, or a pass. Neither of them: taken back. */
export const BallotSchema = v.object({ dots: DotsSchema, passed: v.boolean(), at: MomentSchema })
export type Ballot = Readonly<v.InferOutput<typeof BallotSchema>>

/** The closing act: who closed, and every ballot it counted, so that all computers agree whatever arrives later. */
export const ClosedSchema = v.object({
  at: MomentSchema,
  by: HexIdSchema,
  people: HeadcountSchema,
  counted: v.record(HexIdSchema, v.object({ dots: DotsSchema, passed: v.boolean() })),
})
export type Closed = Readonly<v.InferOutput<typeof ClosedSchema>>

/** One line of what was decided: an option of the round, or words of its own. */
export const OutcomeLineSchema = v.object({ option: v.nullable(IdSchema), text: LineSchema })

/** A concern somebody has; `by` is null where they would rather not be named. */
export const ConcernSchema = v.object({
  text: v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(2000)),
  by: v.nullable(HexIdSchema),
})

export const ReasonsSchema = v.pipe(TextSchema, v.trim())

/** A decision as it was recorded. Written once, as one value; a later one may take its place but never changes it. */
export const DecisionSchema = v.object({
  round: v.nullable(IdSchema),
  question: LineSchema,
  outcome: v.pipe(v.array(OutcomeLineSchema), v.minLength(1), v.maxLength(20)),
  reasons: ReasonsSchema,
  concerns: v.pipe(v.array(ConcernSchema), v.maxLength(50)),
  reviewDate: v.nullable(DateSchema),
  replaces: v.nullable(IdSchema),
  by: HexIdSchema,
  at: MomentSchema,
})
export type Decision = Readonly<v.InferOutput<typeof DecisionSchema>>
