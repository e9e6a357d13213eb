import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'check-out',
  family: 'listen',
  minutes: 8,
  settings: v.strictObject({
    /** Said aloud in a round; otherwise written. */
    aloud: v.optional(v.boolean(), true),
  }),
  prompts: ['check-out.word', 'check-out.take', 'check-out.thanks'],
}
