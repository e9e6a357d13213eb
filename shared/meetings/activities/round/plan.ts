import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { number } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'round',
  family: 'listen',
  minutes: 20,
  settings: v.strictObject({
    /** Seconds each voice has; 0: no one looks at the clock. */
    seconds: v.optional(number(0, 600), 60),
  }),
  prompts: ['round.one', 'round.matters'],
}
