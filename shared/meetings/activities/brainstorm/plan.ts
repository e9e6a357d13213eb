import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { number } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'brainstorm',
  family: 'gather',
  minutes: 25,
  settings: v.strictObject({
    /** Minutes of thinking alone before anything is read aloud. */
    quiet: v.optional(number(0, 15), 3),
    /** Ideas one person can give; 0: as many as they like. */
    each: v.optional(number(0, 20), 0),
    /** The facilitator sees an idea before the big screen does. */
    held: v.optional(v.boolean(), false),
  }),
  prompts: ['brainstorm.strong', 'brainstorm.works', 'brainstorm.next'],
}
