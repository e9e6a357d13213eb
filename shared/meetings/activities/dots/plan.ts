import { mostDots } from '#shared/priorities/round-shapes.ts'
import type { ActivityPlan } from '../activity.ts'
import { choice } from '../deciding.ts'
import { maybeNumber, numberOf } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'dots',
  family: 'decide',
  minutes: 15,
  settings: {
    ...choice,
    /** Dots for each person. */
    dots: numberOf(1, mostDots, 3),
    /** How many dots one option may get from one person. */
    atMost: maybeNumber(1, mostDots),
  },
  prompts: ['choice.dots', 'choice.first'],
}
