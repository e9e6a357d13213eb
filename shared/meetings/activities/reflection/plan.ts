import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'reflection',
  family: 'listen',
  minutes: 10,
  settings: v.strictObject({
    /** Written without a name; otherwise said aloud. */
    written: v.optional(v.boolean(), true),
  }),
  prompts: ['reflection.plus-delta', 'reflection.learned'],
}
