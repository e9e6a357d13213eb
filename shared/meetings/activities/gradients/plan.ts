import type { ActivityPlan } from '../activity.ts'
import { proposal, withdrawnFromProposals } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'gradients',
  family: 'decide',
  minutes: 12,
  settings: proposal,
  withdrawn: withdrawnFromProposals,
  prompts: ['gradients.where'],
}
