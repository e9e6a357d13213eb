import * as v from 'valibot'
import { mostDots } from '#shared/priorities/round-shapes.ts'
import type { ActivityPlan } from '../activity.ts'
import { choiceEntries, number } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'dots',
  family: 'decide',
  minutes: 15,
  settings: v.strictObject({
    ...choiceEntries,
    /** Dots for each person. */
    dots: v.optional(number(1, mostDots), 3),
    /** How many dots one option may get from one person; null: as many as they have. */
    atMost: v.optional(v.nullable(number(1, mostDots)), null),
  }),
  prompts: ['choice.dots', 'choice.first'],
}
