import * as v from 'valibot'
import { rankedMethods } from '#shared/priorities/methods.ts'
import type { ActivityPlan } from '../activity.ts'
import { choiceEntries } from '../deciding.ts'

export const plan: ActivityPlan = {
  kind: 'ranked',
  family: 'decide',
  minutes: 25,
  settings: v.strictObject({
    ...choiceEntries,
    /** How the places are counted, chosen before anybody takes part. */
    count: v.optional(v.picklist(rankedMethods), 'instant-runoff'),
  }),
  prompts: ['choice.rank', 'choice.first'],
}
