import type { Pair, Row, RunoffRound, Tally } from './result.ts'
import { goesOut } from './runoff-sentences.ts'
import { answerSentence } from './scale-sentences.ts'
import { sentence, type Sentence } from './sentence.ts'
import { type Asked, textOf } from './sentences.ts'
import { starSteps } from './star-sentences.ts'

/** One line of a count sheet; `level` 1 belongs to the line above it. */
export type SheetLine = { readonly level: 0 | 1; readonly sentence: Sentence }

const line = (
  key: string,
  values: Sentence['values'],
  level: SheetLine['level'] = 0,
): SheetLine => ({
  level,
  sentence: sentence(key, values),
})

/** The whole count as lines that a person can follow with the ballots in hand, ties on the way included. */
export function countSheet(asked: Asked, { rows, steps }: Tally): readonly SheetLine[] {
  const text = textOf(asked)
  const others = asked.options.length - 1
  switch (steps.method) {
    case 'dots':
    case 'approval':
    case 'score':
    case 'borda':
      return rows.flatMap((row) => added(row, text))
    case 'star':
      return [
        ...rows.toSorted((a, b) => b.points - a.points).flatMap((row) => added(row, text, false)),
        ...starSteps(steps, text).map((told): SheetLine => ({ level: 0, sentence: told })),
      ]
    case 'instant-runoff':
      return steps.rounds.flatMap((round, at) => roundLines(round, at + 1, text))
    case 'schulze':
      return [
        ...steps.pairs.map((pair) => pairLine(pair, text)),
        ...rows.map(({ option, place, points }) =>
          line('sheet-not-ahead', { place, option: text(option), number: points, others }),
        ),
      ]
    case 'consent':
    case 'gradients':
    case 'fist-to-five':
    case 'temperature': {
      const { method, words } = steps
      return steps.steps.flatMap(({ mark, people }) => [
        line('sheet-step', { answer: answerSentence(method, mark, asked.answers), people }),
        ...words
          .filter((one) => one.mark === mark)
          .map((one) => line('sheet-words', { words: one.words }, 1)),
      ])
    }
  }
}

/** An option's sum, and below it how many gave how much each. Before a runoff nothing has its place yet. */
function added(row: Row, text: (id: string) => string, placed = true): readonly SheetLine[] {
  const { option, place, points, marks } = row
  const values = { option: text(option), place, number: points }
  return [
    line(placed ? 'sheet-sum' : 'sheet-sum-unplaced', values),
    ...marks.map((mark) => line('sheet-mark', { people: mark.people, each: mark.points }, 1)),
  ]
}

function roundLines(
  round: RunoffRound,
  number: number,
  text: (id: string) => string,
): readonly SheetLine[] {
  const { votes, needed, resting } = round
  const out = goesOut(round, text)
  return [
    line('sheet-round', { number }),
    ...votes.map(({ option, votes: ballots }) =>
      line('sheet-ballots', { option: text(option), ballots }, 1),
    ),
    line('sheet-enough', { enough: needed, resting }, 1),
    ...(out === null ? [] : [{ level: 1, sentence: out } as const]),
  ]
}

const pairLine = ({ a, b, forA, forB, pathA, pathB }: Pair, text: (id: string) => string) =>
  line('sheet-pair', { a: text(a), b: text(b), forA, forB, pathA, pathB })
