import type { ActivityPlan } from '../activity.ts'
import { proposal } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'fist-to-five',
  family: 'decide',
  minutes: 8,
  settings: proposal,
  prompts: ['fist-to-five.proposal'],
}
