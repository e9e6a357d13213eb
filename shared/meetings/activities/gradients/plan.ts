import type { ActivityPlan } from '../activity.ts'
import { proposal } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'gradients',
  family: 'decide',
  minutes: 12,
  settings: proposal,
  prompts: ['gradients.where'],
}
