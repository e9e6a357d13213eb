import type { RunoffRound } from './result.ts'
import { sentence, type Sentence } from './sentence.ts'

/** What goes after a round of an instant runoff, and by what; none after the last round. */
export function goesOut(
  { out, votes }: RunoffRound,
  text: (id: string) => string,
): Sentence | null {
  if (out === null) return null
  const isEmpty =
    out.by === 'fewest' && votes.every((one) => one.option !== out.option || one.votes === 0)
  return sentence(`runoff-out-${isEmpty ? 'none' : out.by}`, {
    option: text(out.option),
    options: out.tied.map(text),
  })
}
