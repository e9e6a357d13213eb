import type { ActivityPlan } from '../activity.ts'
import { oneOf } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'temperature',
  family: 'sort',
  minutes: 5,
  settings: {
    /** How many steps there are from cold to warm. */
    steps: oneOf(['three', 'five'], 'five'),
  },
  prompts: ['temperature.now', 'temperature.idea'],
}
