import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'queue',
  family: 'listen',
  minutes: 20,
  settings: v.strictObject({
    /** Lifts voices that have not been heard yet. */
    progressive: v.optional(v.boolean(), true),
  }),
  prompts: ['queue.talk'],
}
