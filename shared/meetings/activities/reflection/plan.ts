import type { ActivityPlan } from '../activity.ts'
import { yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'reflection',
  family: 'listen',
  minutes: 10,
  settings: {
    /** Written without a name; otherwise said aloud. */
    written: yesNo(true),
  },
  prompts: ['reflection.plus-delta', 'reflection.learned'],
}
