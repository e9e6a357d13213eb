import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { OptionsSchema } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'impact-effort',
  family: 'sort',
  minutes: 20,
  settings: v.strictObject({
    options: v.optional(OptionsSchema, []),
  }),
  prompts: ['impact-effort.where'],
}
