import type { ActivityPlan } from '../activity.ts'
import { yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'check-in',
  family: 'listen',
  minutes: 15,
  settings: {
    /** Said aloud in a round; otherwise written. */
    aloud: yesNo(true),
  },
  prompts: ['check-in.arriving', 'check-in.word', 'check-in.strength'],
}
