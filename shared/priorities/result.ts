import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { scales } from './scales.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

const RowSchema = v.strictObject({
  option: IdSchema,
  /** 1 for the most support; options that share a place share its number. */
  place: CountSchema,
  /**
   * What the method adds up: dots, people who ticked it, scores or Borda points; votes in the last round it stood in
   * (instant runoff); how many of the others are not ahead of it (Schulze).
   */
  points: CountSchema,
  /** How many gave it anything; of ranked ballots how many put it first. */
  people: CountSchema,
  /** The count to follow by hand: so many people gave it so many points each, most points first. */
  marks: v.array(v.strictObject({ points: CountSchema, people: CountSchema })),
})

const OutcomeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('nothing') }),
  v.strictObject({ kind: v.literal('leads'), option: IdSchema }),
  v.strictObject({
    kind: v.literal('settled'),
    option: IdSchema,
    tied: v.array(IdSchema),
    rule: v.picklist(['most-people', 'earlier-listed']),
  }),
  v.strictObject({
    kind: v.literal('tied'),
    options: v.array(IdSchema),
    rule: v.picklist(['all-tied', 'most-people', 'another-round']),
  }),
  /** A proposal nobody objects to (consent). */
  v.strictObject({ kind: v.literal('adopted'), option: IdSchema }),
  /** A proposal that waits: somebody objects with a reason, or needs to hear more first. */
  v.strictObject({ kind: v.literal('held'), by: v.picklist(['objection', 'more']) }),
  /** Answers on a scale, to be read; they decide nothing. */
  v.strictObject({ kind: v.literal('read') }),
])

/** One round of an instant runoff. */
const RunoffRoundSchema = v.strictObject({
  /** Options still in, as listed: ballots that have it highest, and how many of them came with this round. */
  votes: v.array(v.strictObject({ option: IdSchema, votes: CountSchema, gained: CountSchema })),
  /** Ballots that name none of them any more. */
  resting: CountSchema,
  /** More than half of the ballots that still name one. */
  needed: CountSchema,
  /** The option that goes, and what told it apart from others with as few votes; null in the last round. */
  out: v.nullable(
    v.strictObject({
      option: IdSchema,
      tied: v.array(IdSchema),
      by: v.picklist(['fewest', 'places', 'listed']),
    }),
  ),
})

/** Two options one against one (Schulze): how many prefer each, and the strength of the strongest path to the other. */
const PairSchema = v.strictObject({
  a: IdSchema,
  b: IdSchema,
  forA: CountSchema,
  forB: CountSchema,
  pathA: CountSchema,
  pathB: CountSchema,
})

/** How options with the same points were told apart for the runoff of STAR: who lost most often, who has fewest fives. */
const SeatStepSchema = v.strictObject({
  by: v.picklist(['lost', 'fives']),
  /** For each of the tied: comparisons lost against others of them, or scores of 5. */
  counts: v.array(v.strictObject({ option: IdSchema, count: CountSchema })),
  kept: v.array(IdSchema),
})

/** A runoff of STAR: how many ballots score each higher, how many both alike, who is first and by what. */
const StarRunoffSchema = v.strictObject({
  a: IdSchema,
  b: IdSchema,
  forA: CountSchema,
  forB: CountSchema,
  alike: CountSchema,
  first: v.array(IdSchema),
  by: v.picklist(['preferred', 'points', 'fives', 'nothing']),
})

const StepsSchema = v.variant('method', [
  v.strictObject({ method: v.picklist(['dots', 'approval', 'score', 'borda']) }),
  v.strictObject({
    method: v.literal('star'),
    seats: v.array(SeatStepSchema),
    /** Alike in everything for a place in the runoff, which was therefore held with each of them. */
    open: v.array(IdSchema),
    runoffs: v.array(StarRunoffSchema),
  }),
  v.strictObject({ method: v.literal('instant-runoff'), rounds: v.array(RunoffRoundSchema) }),
  v.strictObject({ method: v.literal('schulze'), pairs: v.array(PairSchema) }),
  v.strictObject({
    method: v.picklist(scales),
    /** Each step of the scale, and how many chose it. */
    steps: v.array(v.strictObject({ mark: CountSchema, people: CountSchema })),
    /** What people wrote with their answer, without saying who. */
    words: v.array(v.strictObject({ mark: CountSchema, words: v.string() })),
  }),
])

const TallyEntries = { rows: v.array(RowSchema), outcome: OutcomeSchema, steps: StepsSchema }
const TallySchema = v.strictObject(TallyEntries)

export const ResultSchema = v.strictObject({
  ...TallyEntries,
  /** The same ballots under the other methods that can count them. */
  others: v.array(TallySchema),
  /** How many could take part; null while the round is open. */
  people: v.nullable(CountSchema),
  gave: CountSchema,
  passed: CountSchema,
  quorum: v.nullable(v.strictObject({ needed: CountSchema, met: v.boolean() })),
})

export type Row = Readonly<v.InferOutput<typeof RowSchema>>
export type Outcome = Readonly<v.InferOutput<typeof OutcomeSchema>>
export type RunoffRound = Readonly<v.InferOutput<typeof RunoffRoundSchema>>
export type SeatStep = Readonly<v.InferOutput<typeof SeatStepSchema>>
export type StarRunoff = Readonly<v.InferOutput<typeof StarRunoffSchema>>
export type Pair = Readonly<v.InferOutput<typeof PairSchema>>
export type Tally = Readonly<v.InferOutput<typeof TallySchema>>
export type Result = Readonly<v.InferOutput<typeof ResultSchema>>
