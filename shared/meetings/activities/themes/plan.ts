import type { ActivityPlan } from '../activity.ts'
import { oneOf } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'themes',
  family: 'sort',
  minutes: 20,
  settings: {
    /** What is sorted: what was gathered at this meeting, or the ideas on the coalition's board. */
    from: oneOf(['meeting', 'board'], 'meeting'),
  },
  prompts: ['themes.together', 'themes.name'],
}
