import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'check-in',
  family: 'listen',
  minutes: 15,
  settings: v.strictObject({
    /** Said aloud in a round; otherwise written. */
    aloud: v.optional(v.boolean(), true),
  }),
  prompts: ['check-in.arriving', 'check-in.word', 'check-in.strength'],
}
