import * as v from 'valibot'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'themes',
  family: 'sort',
  minutes: 20,
  settings: v.strictObject({
    /** What is sorted: what was gathered at this meeting, or the ideas on the coalition's board. */
    from: v.optional(v.picklist(['meeting', 'board']), 'meeting'),
  }),
  prompts: ['themes.together', 'themes.name'],
}
