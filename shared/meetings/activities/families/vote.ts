import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import { follows, isTakenBack } from '#shared/priorities/ballot-rules.ts'
import type { Method } from '#shared/priorities/methods.ts'
import { ResultSchema } from '#shared/priorities/result.ts'
import {
  MarksSchema,
  type Counted,
  type Setup,
  type TieRule,
} from '#shared/priorities/round-shapes.ts'
import { createBallotBox } from '#shared/priorities/tally/ballot-box.ts'
import type { SlotBallot } from '#shared/meetings/room/published.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { Live } from '../machine.ts'
import { TookPart } from './took-part.ts'

/** How a vote is set up, before anybody takes part. */
export type VoteRules = {
  readonly method: Method
  readonly options: readonly string[]
  /** Totals as they come, only after closing, or nobody ever sees who gave what (ROOM.md, section 6). */
  readonly secrecy: 'open' | 'hidden' | 'secret'
  /** One ballot for each device, or one for each voting card. */
  readonly door: 'devices' | 'cards'
  readonly quorum: number | null
  readonly tie: TieRule
  /** For votes by dots: how many each has, and how many one option may get. */
  readonly dots?: number
  readonly atMost?: number | null
}

const InputSchema = v.variant('do', [
  v.strictObject({ do: v.literal('ballot'), marks: MarksSchema }),
  v.strictObject({ do: v.literal('take-back') }),
])

const LeadSchema = v.variant('do', [
  /** Let everybody see the result of a vote that is closed, or hide it again. */
  v.strictObject({ do: v.literal('show') }),
  v.strictObject({ do: v.literal('hide') }),
])

const OptionSchema = v.strictObject({ id: v.string(), text: v.string() })

const SetupSchema = v.strictObject({
  method: v.string(),
  options: v.array(OptionSchema),
  secrecy: v.picklist(['open', 'hidden', 'secret']),
  door: v.picklist(['devices', 'cards']),
  quorum: v.nullable(v.number()),
  tie: v.string(),
  dots: v.nullable(v.number()),
  atMost: v.nullable(v.number()),
})

const SeenSchema = v.strictObject({ setup: SetupSchema, result: v.nullable(ResultSchema) })
const MineSchema = v.strictObject({ marks: v.nullable(MarksSchema) })
/** Even the facilitator sees nothing before closing where the vote is hidden or secret. */
const DeskSchema = v.strictObject({ isShown: v.boolean(), result: v.nullable(ResultSchema) })

const OutcomeSchema = v.strictObject({
  gave: v.number(),
  passed: v.number(),
  /** How many of both together were keyed in from paper. */
  paper: v.optional(v.number(), 0),
  setup: SetupSchema,
  result: ResultSchema,
  /** Every ballot without its owner, so that anybody can count again; with receipts where there are some. */
  ballots: v.array(
    v.strictObject({
      marks: MarksSchema,
      passed: v.boolean(),
      receipt: v.nullable(v.string()),
    }),
  ),
})

/** What goes in and comes out of a vote. */
export const voteShapes = {
  input: InputSchema,
  lead: LeadSchema,
  seen: SeenSchema,
  mine: MineSchema,
  desk: DeskSchema,
  outcome: OutcomeSchema,
} as const

export type VoteOutcome = v.InferOutput<typeof OutcomeSchema>
type Voting = Live<
  v.InferOutput<typeof InputSchema>,
  v.InferOutput<typeof LeadSchema>,
  v.InferOutput<typeof SeenSchema>,
  v.InferOutput<typeof MineSchema>,
  v.InferOutput<typeof DeskSchema>,
  VoteOutcome
>

/** Options get ids from where they stand, so that every computer gives them the same. */
const optionId = (at: number): string => `option${String(at + 1).padStart(10, '0')}`

/** Who opened it and when plays no part in a count. */
const nobody = { by: '0'.repeat(32), at: 0 } as const

/** Vote between options. Where ballots go by cards or are secret none is ever given here: they come together, when it is closed. */
export function startVoting(rules: VoteRules): Voting {
  const { method, door } = rules
  // Ballots by cards lie together until the vote is closed: no totals can come before that.
  const secrecy = door === 'cards' && rules.secrecy === 'open' ? 'hidden' : rules.secrecy
  const options = rules.options.map((text, at) => ({ id: optionId(at), text }))
  const setup = setupOf({ ...rules, secrecy }, options)
  const given = new Map<Seat, Counted>()
  const took = new TookPart()
  let published: readonly SlotBallot[] = []
  let publishedPaper = 0
  const isOpen = secrecy === 'open'
  let isShown = isOpen
  let isClosed = false
  const goesElsewhere = secrecy === 'secret' || door === 'cards'

  const fits = ({ marks, passed }: Pick<SlotBallot, 'marks' | 'passed'>) => {
    const ballot = ballotOf(method, marks, passed)
    return follows(setup, ballot) && !isTakenBack(ballot)
  }
  const counted = (): readonly Counted[] => [
    ...given.values(),
    ...published.map(({ marks, passed }) => ballotOf(method, marks, passed)),
  ]
  const result = () => {
    const box = createBallotBox(setup)
    for (const ballot of counted()) box.put(ballot)
    for (let at = 0; at < took.finished().passed; at += 1) box.put(ballotOf(method, {}, true))
    return box.result(null)
  }
  const rulesSeen = {
    method,
    options,
    secrecy,
    door,
    quorum: rules.quorum,
    tie: rules.tie,
    dots: rules.dots ?? null,
    atMost: rules.atMost ?? null,
  }
  const finished = () => {
    const passed = published.filter((ballot) => ballot.passed).length
    const own = took.finished()
    return { gave: own.gave + published.length - passed, passed: own.passed + passed }
  }

  return {
    whyNot(_seat, input) {
      if (input.do === 'take-back') return null
      if (goesElsewhere) return problem('room-by-ballot')
      return fits({ marks: input.marks, passed: false }) ? null : problem('room-does-not-fit')
    },
    give(seat, _ref, input) {
      if (input.do === 'take-back') {
        given.delete(seat)
        took.takesBack(seat)
        return
      }
      given.set(seat, ballotOf(method, input.marks, false))
      took.gives(seat)
    },
    pass: (seat) => {
      if (!goesElsewhere) took.passes(seat)
    },
    takeOut: (paper) => {
      given.delete(paper)
      took.leaves(paper)
    },
    // What was promised to be hidden stays so, whoever asks, until nobody can vote by it any more.
    whyNotLead: (input) =>
      input.do === 'show' && !isOpen && !isClosed ? problem('room-vote-runs') : null,
    lead: (input) => {
      isShown = input.do === 'show'
    },
    closes(closed) {
      isClosed = closed
      if (!closed) isShown = isOpen
    },
    finished,
    took: (seat) => took.of(seat),
    seen: () => ({ setup: rulesSeen, result: isShown ? result() : null }),
    mine: (seat) => {
      const ballot = given.get(seat)
      return { marks: ballot === undefined ? null : marksIn(ballot) }
    },
    desk: () => ({ isShown, result: isShown ? result() : null }),
    ...(goesElsewhere && { ballots: { door, fits } }),
    publish(box) {
      published = box.ballots.filter(fits)
      publishedPaper = box.paper ?? 0
    },
    outcome: (shuffle) => ({
      ...finished(),
      paper: took.papers() + publishedPaper,
      setup: rulesSeen,
      result: result(),
      ballots: [
        ...shuffle([
          ...[...given.values()].map((ballot) => ({
            marks: marksIn(ballot),
            passed: false,
            receipt: null,
          })),
          ...published,
        ]),
      ],
    }),
  }
}

function setupOf(
  { method, secrecy, quorum, tie, dots = 1, atMost = null }: VoteRules,
  options: readonly { readonly id: string; readonly text: string }[],
): Setup {
  const asked = {
    question: '–',
    options: options.map((option) => ({ ...option, idea: null, theme: null })),
    hidden: secrecy !== 'open',
    quorum,
    tie,
    deadline: null,
    ...nobody,
  }
  return method === 'dots' ? { ...asked, method, dots, atMost } : { ...asked, method }
}

const ballotOf = (method: Method, marks: SlotBallot['marks'], passed: boolean): Counted =>
  method === 'dots' ? { dots: marks, passed } : { marks, passed }

const marksIn = (ballot: Counted): SlotBallot['marks'] => ({
  ...('dots' in ballot ? ballot.dots : ballot.marks),
})
