import type { ActivityPlan } from '../activity.ts'
import { choice } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'star',
  family: 'decide',
  minutes: 15,
  settings: choice,
  prompts: ['choice.score', 'choice.first'],
}
