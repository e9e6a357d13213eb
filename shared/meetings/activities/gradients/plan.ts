import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { proposalEntries } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'gradients',
  family: 'decide',
  minutes: 12,
  settings: v.strictObject({
    ...proposalEntries,
  }),
  prompts: ['gradients.where'],
}
