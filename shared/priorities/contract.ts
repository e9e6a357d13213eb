import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  NothingSchema,
  OptionalLineSchema,
} from '#shared/contract/values.ts'
import { ScoreSchema, WeightSchema } from './criterion.ts'
import { answerMethods, choiceMethods } from './methods.ts'
import { WeighingItemSchema, WeighingLineSchema } from './weighing-items.ts'
import {
  ArchivedItemSchema,
  BoardItemSchema,
  DecisionItemSchema,
  RoundItemSchema,
  RoundLineSchema,
} from './items.ts'
import {
  AnswerWordsSchema,
  DotsPerPersonSchema,
  DotsSchema,
  HeadcountSchema,
  MarksSchema,
  TieRuleSchema,
  mostOptions,
} from './round-shapes.ts'
import { ConcernSchema, OutcomeLineSchema, ReasonsSchema } from './shapes.ts'

const OneIdSchema = v.strictObject({ id: IdSchema })

/** Where among the others: right before one, right after one, or, where both are left out, last. */
const PlaceEntries = {
  before: v.optional(IdSchema),
  after: v.optional(IdSchema),
}

/** Options as they are given: typed, or taken from the board. */
const NewOptionsSchema = v.pipe(
  v.array(
    v.strictObject({
      text: LineSchema,
      idea: v.optional(v.nullable(IdSchema), null),
      theme: v.optional(v.nullable(IdSchema), null),
    }),
  ),
  v.minLength(2),
  v.maxLength(mostOptions),
)

const DecisionEntries = {
  round: v.nullable(IdSchema),
  question: LineSchema,
  outcome: v.pipe(v.array(OutcomeLineSchema), v.minLength(1), v.maxLength(20)),
  reasons: ReasonsSchema,
  concerns: v.pipe(v.array(ConcernSchema), v.maxLength(50)),
  reviewDate: v.nullable(DateSchema),
}

/** Commands of this room: name, who may, input and output. */
const BallotCountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

export const prioritiesCommands = {
  'priorities/add-idea': command({
    who: 'member',
    input: v.strictObject({
      text: LineSchema,
      /** Whose voice it is where that is nobody here: "paper wall", "Oralee, elder". */
      from: v.optional(OptionalLineSchema, ''),
      theme: v.optional(v.nullable(IdSchema), null),
    }),
    output: OneIdSchema,
  }),
  'priorities/edit-idea': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      text: v.optional(LineSchema),
      from: v.optional(OptionalLineSchema),
    }),
    output: NothingSchema,
  }),
  'priorities/move-idea': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, theme: v.nullable(IdSchema), ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** These ideas say the same as `into`. All of them stay, with their words and voices, shown as one. */
  'priorities/merge-ideas': command({
    who: 'member',
    input: v.strictObject({
      into: IdSchema,
      ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(100)),
    }),
    output: NothingSchema,
  }),
  'priorities/unmerge-idea': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),
  'priorities/archive-idea': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),
  'priorities/restore-idea': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),

  'priorities/add-theme': command({
    who: 'member',
    input: v.strictObject({ name: LineSchema, about: v.optional(OptionalLineSchema, '') }),
    output: OneIdSchema,
  }),
  'priorities/edit-theme': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      name: v.optional(LineSchema),
      about: v.optional(OptionalLineSchema),
    }),
    output: NothingSchema,
  }),
  'priorities/move-theme': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Its ideas count as not sorted yet, until it is restored. */
  'priorities/archive-theme': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),
  'priorities/restore-theme': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),

  'priorities/open-round': command({
    who: 'member',
    input: v.strictObject({
      question: LineSchema,
      options: NewOptionsSchema,
      method: v.optional(v.picklist(choiceMethods), 'dots'),
      /** Nobody sees totals before closing; otherwise those do who took part. */
      hidden: v.optional(v.boolean(), false),
      /** How many dots each person has, and how many one option may get; the other methods look at neither. */
      dots: v.optional(DotsPerPersonSchema, 1),
      atMost: v.optional(v.nullable(DotsPerPersonSchema), null),
      quorum: v.nullable(HeadcountSchema),
      tie: TieRuleSchema,
      deadline: v.nullable(DateSchema),
    }),
    output: OneIdSchema,
  }),
  /** Ask for answers to a proposal, on a scale. */
  'priorities/open-proposal': command({
    who: 'member',
    input: v.strictObject({
      question: LineSchema,
      method: v.picklist(answerMethods),
      hidden: v.optional(v.boolean(), false),
      quorum: v.nullable(HeadcountSchema),
      deadline: v.nullable(DateSchema),
    }),
    output: OneIdSchema,
  }),
  /** Give dots or, where the round is by another method, marks; or pass. Replaces what the same person gave before, until somebody closes the round. */
  'priorities/take-part': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({
      id: IdSchema,
      dots: v.optional(DotsSchema, {}),
      /** 1 for a tick, a score from 0 to 5, places from 1 without gaps, each given once; or the step of a scale. */
      marks: v.optional(MarksSchema, {}),
      /** With an answer to a proposal: a concern or, with an objection, its reason. */
      words: v.exactOptional(AnswerWordsSchema),
      passed: v.boolean(),
    }),
    output: NothingSchema,
  }),
  'priorities/take-back': command({
    who: 'member',
    undo: 'none',
    input: OneIdSchema,
    output: NothingSchema,
  }),
  /** Count and close, for good. `people` is how many could take part, as the members' list says at this moment. */
  'priorities/close-round': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ id: IdSchema, people: HeadcountSchema }),
    output: NothingSchema,
  }),
  /** What a file with the ballots of a closed round would hold that somebody should know before it leaves. */
  'priorities/box-look': command({
    who: 'member',
    undo: 'none',
    input: OneIdSchema,
    output: v.strictObject({
      ballots: BallotCountSchema,
      /** So few that somebody may know whose each is. */
      few: v.boolean(),
      /** With how many of them something was written. */
      written: BallotCountSchema,
      /** Names in its words that only the coalition knows. */
      names: v.array(v.string()),
    }),
  }),
  /** The ballots of a closed round without people, in random order (tally/PUBLISHED-BOX.md). `accept`: what box-look says was read. */
  'priorities/publish-box': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ id: IdSchema, accept: v.optional(v.boolean(), false) }),
    output: v.strictObject({ file: IdSchema, name: v.string(), ballots: BallotCountSchema }),
  }),
  'priorities/archive-round': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),
  'priorities/restore-round': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),

  'priorities/record-decision': command({
    who: 'member',
    input: v.strictObject(DecisionEntries),
    output: OneIdSchema,
  }),
  /** A decision is never overwritten: this records another one that takes the place of `replaces`. */
  'priorities/amend-decision': command({
    who: 'member',
    input: v.strictObject({ replaces: IdSchema, ...DecisionEntries }),
    output: OneIdSchema,
  }),

  'priorities/add-weighing': command({
    who: 'member',
    input: v.strictObject({ question: LineSchema, options: NewOptionsSchema }),
    output: OneIdSchema,
  }),
  'priorities/archive-weighing': command({
    who: 'member',
    input: OneIdSchema,
    output: NothingSchema,
  }),
  'priorities/restore-weighing': command({
    who: 'member',
    input: OneIdSchema,
    output: NothingSchema,
  }),
  'priorities/add-criterion': command({
    who: 'member',
    input: v.strictObject({
      weighing: IdSchema,
      text: LineSchema,
      weight: v.optional(WeightSchema, 3),
      equity: v.optional(v.boolean(), false),
    }),
    output: OneIdSchema,
  }),
  'priorities/edit-criterion': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      text: v.optional(LineSchema),
      weight: v.optional(WeightSchema),
      equity: v.optional(v.boolean()),
    }),
    output: NothingSchema,
  }),
  'priorities/archive-criterion': command({
    who: 'member',
    input: OneIdSchema,
    output: NothingSchema,
  }),
  'priorities/restore-criterion': command({
    who: 'member',
    input: OneIdSchema,
    output: NothingSchema,
  }),
  /** How well an option does by a criterion, as the group sees it; null takes the score away. */
  'priorities/score-criterion': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, option: IdSchema, score: v.nullable(ScoreSchema) }),
    output: NothingSchema,
  }),
} as const

/** `me` asks what this person gave and whether totals are shown to them yet; nothing secret hangs on it. */
const MeSchema = v.strictObject({ me: HexIdSchema })

/** Views of this room. */
export const prioritiesViews = {
  /** Themes under `theme/<id>`, ideas that are shown by themselves under `idea/<id>`. */
  'priorities/board': view({ who: 'member', params: NothingSchema, item: BoardItemSchema }),
  'priorities/rounds': view({ who: 'member', params: MeSchema, item: RoundLineSchema }),
  /** One item under the round's id; none where there is no such round. */
  'priorities/round': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema, me: HexIdSchema }),
    item: RoundItemSchema,
  }),
  'priorities/decisions': view({ who: 'member', params: NothingSchema, item: DecisionItemSchema }),
  'priorities/weighings': view({ who: 'member', params: NothingSchema, item: WeighingLineSchema }),
  /** One item under the weighing's id; none where there is no such weighing. */
  'priorities/weighing': view({ who: 'member', params: OneIdSchema, item: WeighingItemSchema }),
  'priorities/archived': view({ who: 'member', params: NothingSchema, item: ArchivedItemSchema }),
} as const
