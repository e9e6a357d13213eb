import type { ActivityPlan } from '../activity.ts'
import { options } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'impact-effort',
  family: 'sort',
  minutes: 20,
  settings: {
    options,
  },
  prompts: ['impact-effort.where'],
}
