import type { MinutesLine } from '../machine.ts'
import type { Row } from '#shared/priorities/result.ts'
import type { VoteOutcome } from './vote.ts'

/** What came of a vote, as the minutes have it: the door and who took part in numbers, what each option got, and what was chosen. */
export function voteLines(outcome: VoteOutcome): readonly MinutesLine[] {
  const { gave, passed, paper, setup, result } = outcome
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  const rows = result.rows.map((row): MinutesLine => ({
    key: 'vote.row',
    values: {
      option: text.get(row.option) ?? '',
      place: row.place,
      points: row.points,
      people: peopleBehind(row, outcome),
    },
    said: [],
  }))
  const took = { gave, passed, paper, options: setup.options.length }
  return [
    { key: `vote.${setup.door}`, values: took, said: [] },
    { key: `vote.method.${setup.method}`, values: {}, said: [] },
    ...rows,
    ...outcomeLines(result, (option) => text.get(option) ?? ''),
  ]
}

/** How many the points of an option come from. */
function peopleBehind({ points, people, marks }: Row, { gave, result }: VoteOutcome): number {
  switch (result.steps.method) {
    case 'instant-runoff':
      return points
    // How options stand to each other comes from every ballot.
    case 'schulze':
      return gave
    // Whoever ranked it anywhere but last gave it something.
    case 'borda':
      return marks.reduce((all, mark) => all + mark.people, 0)
    default:
      return people
  }
}

/** What was chosen, and by which rule where it was a tie; and whether too few took part for it to bind anybody. */
function* outcomeLines(
  { outcome, quorum }: VoteOutcome['result'],
  textOf: (option: string) => string,
): Generator<MinutesLine> {
  switch (outcome.kind) {
    case 'leads':
      yield { key: 'vote.leads', values: { option: textOf(outcome.option) }, said: [] }
      break
    case 'settled': {
      const values = { option: textOf(outcome.option) }
      yield { key: `vote.settled.${outcome.rule}`, values, said: [] }
      break
    }
    case 'tied':
      yield { key: `vote.tied.${outcome.rule}`, values: {}, said: outcome.options.map(textOf) }
      break
    case 'nothing':
      yield { key: 'vote.nothing', values: {}, said: [] }
      break
    // Answers to a proposal; no vote between options comes to these.
    case 'adopted':
    case 'held':
    case 'read':
      break
  }
  if (quorum?.met === false)
    yield { key: 'vote.quorum', values: { count: quorum.needed }, said: [] }
}
