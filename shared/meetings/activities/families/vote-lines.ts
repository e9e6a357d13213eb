import type { MinutesLine } from '../machine.ts'
import type { VoteOutcome } from './vote.ts'

/** What came of a vote, as the minutes have it: the door and who took part in numbers, and what each option got. */
export function voteLines(outcome: VoteOutcome): readonly MinutesLine[] {
  const { gave, passed, setup, result } = outcome
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  const rows = result.rows.map(({ option, place, points }): MinutesLine => ({
    key: 'vote.row',
    values: { option: text.get(option) ?? '', place, points },
    said: [],
  }))
  const took = { gave, passed, options: setup.options.length }
  return [
    { key: `vote.${setup.door}`, values: took, said: [] },
    { key: `vote.method.${setup.method}`, values: {}, said: [] },
    ...rows,
  ]
}
