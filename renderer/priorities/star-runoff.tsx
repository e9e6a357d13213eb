import type { Tally } from '#shared/priorities/result.ts'
import { starSteps } from '#shared/priorities/star-sentences.ts'
import { useSay } from './use-say.ts'

type Props = {
  readonly steps: Extract<Tally['steps'], { method: 'star' }>
  readonly text: ReadonlyMap<string, string>
}

/** The runoff of STAR as somebody would read it aloud: who is in it, and what came of it. */
export function StarRunoff({ steps, text }: Props) {
  const say = useSay()
  const told = starSteps(steps, (option) => text.get(option) ?? '')
  if (told.length === 0) return null
  return (
    <ol className="stack small priorities-after">
      {told.map((sentence, at) => (
        <li key={at}>{say(sentence)}</li>
      ))}
    </ol>
  )
}
