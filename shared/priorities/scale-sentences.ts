import type { Tally } from './result.ts'
import { type Scale, type Side, stepsOf } from './scales.ts'
import { sentence, type Sentence } from './sentence.ts'

type Steps = Extract<Tally['steps'], { method: Scale }>

/** A step of a scale in words; of answers that are not its steps, the words a meeting has for it. */
export function answerSentence(scale: Scale, mark: number, answers?: readonly string[]): Sentence {
  if (answers) return sentence(`${scale}.answer.${answers[mark - 1] ?? ''}`)
  const name = stepsOf[scale].find((step) => step.mark === mark)?.name ?? ''
  return sentence(`answer-${scale}-${name}`)
}

/** How many stand on each side of a question, in one sentence. */
export function scaleSupport({ method, steps }: Steps): readonly Sentence[] {
  const on = (side: Side) =>
    steps
      .filter(({ mark }) => stepsOf[method].some((one) => one.mark === mark && one.side === side))
      .reduce((sum, { people }) => sum + people, 0)
  const at = (name: string) =>
    steps.find(({ mark }) => stepsOf[method].some((one) => one.mark === mark && one.name === name))
      ?.people ?? 0
  switch (method) {
    case 'consent':
      return [
        sentence('scale-consent', {
          people: on('for'),
          concerns: at('concern'),
          open: on('between'),
          stops: on('stops'),
        }),
      ]
    case 'gradients':
    case 'fist-to-five':
    case 'temperature':
      return [
        sentence(`scale-${method}`, {
          people: on('for'),
          between: on('between'),
          against: on('against'),
          stops: on('stops'),
        }),
      ]
  }
}
