import type { ActivityPlan } from '../activity.ts'
import { yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'agreements',
  family: 'gather',
  minutes: 10,
  settings: {
    /** Begins from a few that other groups use. */
    suggested: yesNo(true),
  },
  prompts: ['agreements.treat', 'agreements.need'],
}
