import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { NameSchema } from '#shared/meetings/room/entry.ts'
import { SaidSchema, type Seat } from '#shared/meetings/room/values.ts'
import type { Live } from '../machine.ts'
import { TookPart } from './took-part.ts'

/** One answer of a scale, by its key: "5", "concern". */
const AnswerSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

/** How one question is answered from a short scale. */
export type PollRules = {
  /** In the order in which they are offered. */
  readonly answers: readonly string[]
  /** Answers that may carry words: a concern, what would help. */
  readonly withWords: readonly string[]
  /** What is answered, in the group's words; '' where that is said by the title alone. */
  readonly proposal?: string
}

/** Settings of a question about one proposal. */
export const proposalSettings = v.object({ proposal: v.optional(v.string(), '') })

const PollInputSchema = v.variant('do', [
  v.strictObject({
    do: v.literal('answer'),
    answer: AnswerSchema,
    words: v.nullable(SaidSchema),
    name: v.nullable(NameSchema),
  }),
  v.strictObject({ do: v.literal('take-back') }),
])

const PollLeadSchema = v.variant('do', [
  /** Numbers are shown together, once all have answered or the facilitator says so. */
  v.strictObject({ do: v.literal('show') }),
  v.strictObject({ do: v.literal('hide') }),
  /** Let the words of one answer be read on the big screen. */
  v.strictObject({ do: v.literal('read-out'), ref: IdSchema }),
])

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const CountsSchema = v.array(v.strictObject({ answer: v.string(), count: NumberSchema }))
const WordsSchema = v.strictObject({
  ref: IdSchema,
  answer: v.string(),
  words: v.string(),
  name: v.nullable(v.string()),
})

const PollSeenSchema = v.strictObject({
  answers: v.array(v.string()),
  withWords: v.array(v.string()),
  proposal: v.string(),
  /** Null until they are shown. */
  counts: v.nullable(CountsSchema),
  read: v.array(WordsSchema),
})

const PollMineSchema = v.strictObject({
  answer: v.nullable(v.string()),
  words: v.nullable(v.string()),
})

const PollDeskSchema = v.strictObject({
  counts: CountsSchema,
  isShown: v.boolean(),
  words: v.array(v.strictObject({ ...WordsSchema.entries, isRead: v.boolean() })),
})

const PollOutcomeSchema = v.strictObject({
  gave: NumberSchema,
  passed: NumberSchema,
  /** How many of both together were keyed in from paper. */
  paper: v.optional(NumberSchema, 0),
  /** What was answered, where it was worded. */
  proposal: v.optional(v.string(), ''),
  counts: CountsSchema,
  words: v.array(v.omit(WordsSchema, ['ref'])),
})

/** What goes in and comes out of a step of this family. */
export const pollShapes = {
  input: PollInputSchema,
  lead: PollLeadSchema,
  seen: PollSeenSchema,
  mine: PollMineSchema,
  desk: PollDeskSchema,
  outcome: PollOutcomeSchema,
} as const

export type PollOutcome = v.InferOutput<typeof PollOutcomeSchema>

type Kept = {
  readonly ref: string
  readonly answer: string
  readonly words: string | null
  readonly name: string | null
}

export type Polling = Live<
  v.InferOutput<typeof PollInputSchema>,
  v.InferOutput<typeof PollLeadSchema>,
  v.InferOutput<typeof PollSeenSchema>,
  v.InferOutput<typeof PollMineSchema>,
  v.InferOutput<typeof PollDeskSchema>,
  PollOutcome
>

/** Ask one question with a short scale: one answer of each seat, changed as often as people like until it is closed. */
export function startPolling({ answers, withWords, proposal = '' }: PollRules): Polling {
  const kept = new Map<Seat, Kept>()
  const read = new Set<string>()
  const took = new TookPart()
  let isShown = false
  const counts = () =>
    answers.map((answer) => ({
      answer,
      count: [...kept.values()].filter((one) => one.answer === answer).length,
    }))
  const said = () =>
    [...kept.values()].flatMap(({ ref, answer, words, name }) =>
      words === null ? [] : [{ ref, answer, words, name }],
    )

  return {
    whyNot(_seat, input) {
      if (input.do === 'take-back') return null
      const fits =
        answers.includes(input.answer) && (input.words === null || withWords.includes(input.answer))
      return fits ? null : problem('room-does-not-fit')
    },
    give(seat, ref, input) {
      if (input.do === 'take-back') {
        kept.delete(seat)
        took.takesBack(seat)
        return
      }
      const { answer, words, name } = input
      kept.set(seat, { ref, answer, words, name })
      took.gives(seat)
    },
    pass: (seat) => {
      took.passes(seat)
    },
    takeOut: (paper) => {
      kept.delete(paper)
      took.leaves(paper)
    },
    whyNotLead: (input) =>
      input.do !== 'read-out' || said().some(({ ref }) => ref === input.ref)
        ? null
        : problem('room-not-there'),
    lead(input) {
      if (input.do === 'read-out') read.add(input.ref)
      else isShown = input.do === 'show'
    },
    finished: () => took.finished(),
    took: (seat) => took.of(seat),
    seen: () => ({
      answers: [...answers],
      withWords: [...withWords],
      proposal,
      counts: isShown ? counts() : null,
      read: said().filter(({ ref }) => read.has(ref)),
    }),
    mine(seat) {
      const own = kept.get(seat)
      return { answer: own?.answer ?? null, words: own?.words ?? null }
    },
    desk: () => ({
      counts: counts(),
      isShown,
      words: said().map((one) => ({ ...one, isRead: read.has(one.ref) })),
    }),
    outcome: (shuffle) => ({
      ...took.finished(),
      paper: took.papers(),
      proposal,
      counts: counts(),
      words: [...shuffle(said().map(({ answer, words, name }) => ({ answer, words, name })))],
    }),
  }
}
