import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { follows } from '../ballot-rules.ts'
import { isScale } from '../scales.ts'
import { boxRules, countedOf } from './box-rules.ts'
import { boxLimits, BoxSchema, type BoxBallot, type PublishedBox } from './published-box.ts'

/**
 * Read a published box. Refuses whatever is not exactly one, before anything is counted, and says where: the file, the
 * field or the ballot (counted from 1).
 */
export function readBox(text: string): PublishedBox {
  if (text.length > boxLimits.bytes) throw new Refusal('box-too-large')
  const box = v.safeParse(BoxSchema, parsed(text))
  if (!box.success) throw new Refusal(...whyNot(box.issues[0]))
  const { ballots, turnout } = box.output
  const receipts = new Set<string>()
  const rules = boxRules(box.output)
  for (const [at, ballot] of ballots.entries()) {
    const number = at + 1
    if (!isWhole(ballot, box.output) || !follows(rules, countedOf(ballot, box.output)))
      throw new Refusal('box-ballot', { ballot: number })
    if (ballot.receipt === undefined) continue
    if (receipts.has(ballot.receipt)) throw new Refusal('box-receipt-twice', { ballot: number })
    receipts.add(ballot.receipt)
  }
  if (ballots.length > (turnout.could ?? Infinity))
    throw new Refusal('box-over-full', { ballots: ballots.length, could: turnout.could ?? 0 })
  return box.output
}

/** A ballot has a place for each option and something on it, or is a pass; words go with an answer only. */
const isWhole = ({ marks, words }: BoxBallot, { options, method }: PublishedBox) =>
  (words === undefined || isScale(method)) &&
  (marks === null || (marks.length === options.length && marks.some((mark) => mark !== null)))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Refusal('box-no-json', {}, cause)
  }
}

/** Where a file is not a box: its own sentence for what people meet most, and else the field. */
function whyNot(issue: v.BaseIssue<unknown>): readonly [string, Record<string, string | number>] {
  const [first, second] = (issue.path ?? []).map(({ key }) => String(key))
  switch (first) {
    case undefined:
    case 'format':
      return ['box-no-box', {}]
    case 'version':
      return ['box-other-version', {}]
    case 'ballots':
      return second === undefined
        ? ['box-too-many', { most: boxLimits.ballots }]
        : ['box-ballot', { ballot: Number(second) + 1 }]
    default:
      return ['box-field', { field: first }]
  }
}
