import * as v from 'valibot'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { answerMethods, choiceMethods, mostPoints } from './methods.ts'

export const mostOptions = 40
export const mostDots = 20

/** How a tie for first place is settled. Chosen when a round is opened, before anybody takes part. */
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

const OptionSchema = v.object({
  id: IdSchema,
  text: LineSchema,
  /** The idea or theme it was taken from; null where it was typed. */
  idea: v.nullable(IdSchema),
  theme: v.nullable(IdSchema),
})

export const OptionsSchema = v.pipe(
  v.array(OptionSchema),
  v.minLength(2),
  v.maxLength(mostOptions),
  v.check((options) => new Set(options.map((option) => option.id)).size === options.length),
)

const AskedEntries = { question: LineSchema, options: OptionsSchema }

const AgreedEntries = {
  /** How many people must take part, passing included; null: no number was agreed. */
  quorum: v.nullable(HeadcountSchema),
  tie: TieRuleSchema,
  deadline: v.nullable(DateSchema),
  by: HexIdSchema,
  at: MomentSchema,
}

/** Nobody sees totals before closing; otherwise those do who took part. */
const hidden = v.boolean()

/** How many dots one option may get from one person; null: as many as they have. */
const atMost = v.nullable(DotsPerPersonSchema)

const markedMethods = choiceMethods.filter((method) => method !== 'dots')

/** What a round was opened with. */
export const SetupSchema = v.variant('method', [
  v.object({
    ...AskedEntries,
    method: v.literal('dots'),
    hidden,
    /** How many dots each person has. */
    dots: DotsPerPersonSchema,
    atMost,
    ...AgreedEntries,
  }),
  v.object({ ...AskedEntries, method: v.picklist(markedMethods), hidden, ...AgreedEntries }),
  /** A proposal to answer: its words are the question and the only option. No tie can come of it. */
  v.object({
    question: LineSchema,
    options: v.pipe(v.array(OptionSchema), v.length(1)),
    method: v.picklist(answerMethods),
    hidden,
    ...AgreedEntries,
  }),
])
export type Setup = Readonly<v.InferOutput<typeof SetupSchema>>

/** Dots by option; options without any are left out. */
export const DotsSchema = v.record(IdSchema, DotsPerPersonSchema)

/** Ticks (1), scores or places by option; options without any are left out. */
export const MarksSchema = v.pipe(
  v.record(
    IdSchema,
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Math.max(mostOptions, mostPoints))),
  ),
  v.check((marks) => Object.keys(marks).length <= mostOptions),
)

/** A concern or a reason, up to 1,000 characters. */
export const AnswerWordsSchema = v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(1000))

/** What is counted of a ballot: what was given, or a pass. Neither of them: taken back. */
const GivenDots = { dots: DotsSchema, passed: v.boolean() }
const GivenMarks = {
  marks: MarksSchema,
  passed: v.boolean(),
  /** What somebody wrote with their answer to one question; the other methods have no place for it. */
  words: v.exactOptional(AnswerWordsSchema),
}
const CountedSchema = v.union([v.object(GivenDots), v.object(GivenMarks)])
export type Counted = Readonly<v.InferOutput<typeof CountedSchema>>

/** What one person gave in one round. */
export const BallotSchema = v.union([
  v.object({ ...GivenDots, at: MomentSchema }),
  v.object({ ...GivenMarks, at: MomentSchema }),
])
export type Ballot = Readonly<v.InferOutput<typeof BallotSchema>>

/** The closing act: who closed, and every ballot it counted, so that all computers agree whatever arrives later. */
export const ClosedSchema = v.object({
  at: MomentSchema,
  by: HexIdSchema,
  people: HeadcountSchema,
  counted: v.record(HexIdSchema, CountedSchema),
})
export type Closed = Readonly<v.InferOutput<typeof ClosedSchema>>
