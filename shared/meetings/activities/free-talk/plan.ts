import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'free-talk',
  family: 'rest',
  minutes: 15,
  settings: {},
  prompts: ['free-talk.around'],
}
