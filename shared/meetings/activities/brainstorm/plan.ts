import type { ActivityPlan } from '../activity.ts'
import { numberOf, yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'brainstorm',
  family: 'gather',
  minutes: 25,
  settings: {
    /** Minutes of thinking alone before anything is read aloud. */
    quiet: numberOf(0, 15, 3),
    /** Ideas one person can give; 0: as many as they like. */
    each: numberOf(0, 20, 0),
    /** The facilitator sees an idea before the big screen does. */
    held: yesNo(false),
  },
  prompts: ['brainstorm.strong', 'brainstorm.works', 'brainstorm.next'],
}
