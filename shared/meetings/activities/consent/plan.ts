import type { ActivityPlan } from '../activity.ts'
import { proposal } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'consent',
  family: 'decide',
  minutes: 15,
  settings: proposal,
  prompts: ['consent.concern', 'consent.try'],
}
