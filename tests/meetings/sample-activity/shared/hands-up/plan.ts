import type { ActivityPlan } from '#shared/meetings/activities/activity.ts'

export const plan: ActivityPlan = {
  kind: 'hands-up',
  family: 'decide',
  minutes: 5,
  settings: {},
  prompts: ['hands-up.who'],
}
