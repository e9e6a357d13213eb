import { rankedMethods } from '#shared/priorities/methods.ts'
import type { ActivityPlan } from '../activity.ts'
import { choice } from '../deciding.ts'
import { oneOf } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'ranked',
  family: 'decide',
  minutes: 25,
  settings: {
    ...choice,
    /** How the places are counted, chosen before anybody takes part. */
    count: oneOf(rankedMethods, 'instant-runoff'),
  },
  prompts: ['choice.rank', 'choice.first'],
}
