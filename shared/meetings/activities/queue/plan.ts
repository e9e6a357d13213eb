import type { ActivityPlan } from '../activity.ts'
import { yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'queue',
  family: 'listen',
  minutes: 20,
  settings: {
    /** Lifts voices that have not been heard yet. */
    progressive: yesNo(true),
  },
  prompts: ['queue.talk'],
}
