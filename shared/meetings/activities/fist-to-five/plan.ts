import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { proposalEntries } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'fist-to-five',
  family: 'decide',
  minutes: 8,
  settings: v.strictObject({
    ...proposalEntries,
  }),
  prompts: ['fist-to-five.proposal'],
}
