import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'free-talk',
  family: 'rest',
  minutes: 15,
  settings: v.strictObject({}),
  prompts: ['free-talk.around'],
}
