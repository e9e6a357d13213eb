import type { ActivityPlan } from '../activity.ts'
import { choice } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'approval',
  family: 'decide',
  minutes: 15,
  settings: choice,
  prompts: ['choice.support', 'choice.first'],
}
