import type { ActivityPlan } from '../activity.ts'
import { proposal, withdrawnFromProposals } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'fist-to-five',
  family: 'decide',
  minutes: 8,
  settings: proposal,
  withdrawn: withdrawnFromProposals,
  prompts: ['fist-to-five.proposal'],
}
