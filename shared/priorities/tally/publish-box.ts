import type { CountMethod } from '../methods.ts'
import type { Counted, Setup } from '../round-shapes.ts'
import { isScale } from '../scales.ts'
import type { BoxBallot, PublishedBox } from './published-box.ts'
import { type CountRules, type Marks, marksOf } from './rules.ts'

/** What was asked, and the rules agreed for it. */
type Asked = Omit<CountRules, 'options'> & {
  readonly question: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly method: CountMethod
  readonly dots?: number | null
  readonly atMost?: number | null
  readonly answers?: readonly string[]
}

/** One ballot by the ids of options, without its owner. */
type Given = {
  readonly marks: Marks
  readonly passed: boolean
  readonly receipt?: string | null
  readonly words?: string
}

/** Ballots as a box that anybody can count, in the order the caller has shuffled them into. */
export function publishedBox(
  asked: Asked,
  turnout: PublishedBox['turnout'],
  shuffled: readonly Given[],
): PublishedBox {
  const { question, options, method, answers, tie, quorum, dots = null, atMost = null } = asked
  const ids = options.map(({ id }) => id)
  return {
    format: 'commonweave-box',
    version: 1,
    question,
    options: options.map(({ text }) => text),
    method,
    ...(answers && { answers: [...answers] }),
    dots: method === 'dots' && dots !== null ? { each: dots, atMost } : null,
    tie: isScale(method) ? null : tie,
    quorum,
    turnout,
    ballots: shuffled.map((ballot) => ballotOf(ids, ballot)),
  }
}

/**
 * The ballots of a closed round between members: no names, no times and no receipts.
 *
 * @param people how many could take part
 */
export const boxOfRound = (
  setup: Setup,
  shuffled: readonly Counted[],
  people: number,
): PublishedBox =>
  publishedBox(
    setup,
    { of: 'people', could: Math.max(people, shuffled.length), paper: null },
    shuffled.map((ballot) => ({ ...ballot, marks: marksOf(ballot) })),
  )

function ballotOf(ids: readonly string[], { marks, passed, receipt, words }: Given): BoxBallot {
  return {
    marks: passed ? null : ids.map((id) => marks[id] ?? null),
    ...(typeof receipt === 'string' && { receipt }),
    ...(words !== undefined && { words }),
  }
}
