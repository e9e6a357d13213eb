import type { ActivityPlan } from '../activity.ts'
import { numberOf } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'round',
  family: 'listen',
  minutes: 20,
  settings: {
    /** Seconds each voice has; 0: nobody looks at the clock. */
    seconds: numberOf(0, 600, 60),
  },
  prompts: ['round.one', 'round.matters'],
}
