import * as v from 'valibot'
import { LineSchema, TextSchema } from '#shared/contract/values.ts'
import { methods } from '../methods.ts'
import { HeadcountSchema, mostDots, TieRuleSchema } from '../round-shapes.ts'
import { isScale, scales } from '../scales.ts'

/** PUBLISHED-BOX.md says what each field means. What is above these limits is refused. */
export const boxLimits = {
  ballots: 10_000,
  options: 100,
  answers: 12,
  words: 2_000,
  bytes: 16 * 1024 * 1024,
} as const

/** Of fewer ballots somebody may know whose each is. */
export const fewBallots = 5

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(boxLimits.ballots))
const DotsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots))

const BallotSchema = v.strictObject({
  marks: v.nullable(v.array(v.nullable(v.pipe(NumberSchema, v.maxValue(boxLimits.options))))),
  receipt: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,64}$/))),
  words: v.exactOptional(
    v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(boxLimits.words)),
  ),
})

/** Answers by their names, in the order in which they were offered. */
const AnswersSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  v.minLength(2),
  v.maxLength(boxLimits.answers),
  v.check((answers) => new Set(answers).size === answers.length),
)

export const BoxSchema = v.pipe(
  v.strictObject({
    format: v.literal('commonweave-box'),
    version: v.literal(1),
    question: v.pipe(TextSchema, v.minLength(1), v.maxLength(2000)),
    options: v.pipe(
      v.array(LineSchema),
      v.minLength(1),
      v.maxLength(boxLimits.options),
      v.check((options) => new Set(options).size === options.length),
    ),
    method: v.picklist([...methods, ...scales]),
    answers: v.exactOptional(AnswersSchema),
    dots: v.nullable(v.strictObject({ each: DotsSchema, atMost: v.nullable(DotsSchema) })),
    tie: v.nullable(TieRuleSchema),
    quorum: v.nullable(HeadcountSchema),
    turnout: v.strictObject({
      of: v.picklist(['people', 'devices']),
      could: v.nullable(HeadcountSchema),
      paper: v.nullable(NumberSchema),
    }),
    ballots: v.pipe(v.array(BallotSchema), v.maxLength(boxLimits.ballots)),
  }),
  v.forward(
    v.partialCheck(
      [['method'], ['dots']],
      ({ method, dots }) => (method === 'dots') === (dots !== null),
    ),
    ['dots'],
  ),
  v.forward(
    v.partialCheck([['method'], ['tie']], ({ method, tie }) => isScale(method) === (tie === null)),
    ['tie'],
  ),
  v.forward(
    v.partialCheck(
      [['method'], ['options']],
      ({ method, options }) => isScale(method) === (options.length === 1),
    ),
    ['options'],
  ),
  v.forward(
    v.partialCheck(
      [['method'], ['answers']],
      ({ method, answers }) => answers === undefined || isScale(method),
    ),
    ['answers'],
  ),
)

/** The ballots of one closed round or vote, as anybody may count them again. */
export type PublishedBox = Readonly<v.InferOutput<typeof BoxSchema>>
export type BoxBallot = PublishedBox['ballots'][number]
