import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { proposalEntries } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'consent',
  family: 'decide',
  minutes: 15,
  settings: v.strictObject({
    ...proposalEntries,
  }),
  prompts: ['consent.concern', 'consent.try'],
}
