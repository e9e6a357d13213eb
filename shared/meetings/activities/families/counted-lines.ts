import type { MinutesLine } from '../machine.ts'
import type { PollOutcome } from './poll.ts'

/** How a question was answered, as the minutes have it: who took part in numbers, each answer, and the words that came with some. */
export function countedLines(kind: string, outcome: PollOutcome): readonly MinutesLine[] {
  const { gave, passed, paper, counts, words } = outcome
  const took: MinutesLine = { key: 'answered', values: { gave, passed, paper }, said: [] }
  const answers = counts.map(({ answer, count }): MinutesLine => ({
    key: `${kind}.answer.${answer}`,
    values: { count },
    said: words
      .filter((one) => one.answer === answer)
      .map((one) => (one.name === null ? one.words : `${one.words} (${one.name})`)),
  }))
  return [took, ...answers]
}
