import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'break',
  family: 'rest',
  minutes: 5,
  settings: {},
  prompts: ['break.stretch', 'break.quiet'],
}
