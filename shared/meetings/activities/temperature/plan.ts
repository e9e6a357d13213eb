import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'temperature',
  family: 'sort',
  minutes: 5,
  settings: v.strictObject({
    /** How many steps there are from cold to warm. */
    steps: v.optional(v.picklist([3, 5]), 5),
  }),
  prompts: ['temperature.now', 'temperature.idea'],
}
