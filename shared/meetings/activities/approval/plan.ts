import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'
import { choiceEntries } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'approval',
  family: 'decide',
  minutes: 15,
  settings: v.strictObject({
    ...choiceEntries,
  }),
  prompts: ['choice.support', 'choice.first'],
}
