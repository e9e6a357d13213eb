import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'agreements',
  family: 'gather',
  minutes: 10,
  settings: v.strictObject({
    /** Begins from a few that other groups use. */
    suggested: v.optional(v.boolean(), true),
  }),
  prompts: ['agreements.treat', 'agreements.need'],
}
