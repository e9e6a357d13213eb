import type { ActivityPlan } from '../activity.ts'
import { proposal, withdrawnFromProposals } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'consent',
  family: 'decide',
  minutes: 15,
  settings: proposal,
  withdrawn: withdrawnFromProposals,
  prompts: ['consent.concern', 'consent.try'],
}
