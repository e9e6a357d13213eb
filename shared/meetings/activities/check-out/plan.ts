import type { ActivityPlan } from '../activity.ts'
import { yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'check-out',
  family: 'listen',
  minutes: 8,
  settings: {
    /** Said aloud in a round; otherwise written. */
    aloud: yesNo(true),
  },
  prompts: ['check-out.word', 'check-out.take', 'check-out.thanks'],
}
