import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import type { ActivityPlan } from '../activity.ts'

export const plan: ActivityPlan = {
  kind: 'map-assets',
  family: 'map',
  minutes: 30,
  settings: v.strictObject({
    /** Kinds that are asked for; []: all. */
    kinds: v.optional(v.pipe(v.array(v.picklist(assetKinds)), v.maxLength(assetKinds.length)), []),
    /** The facilitator sees a strength before the big screen does. */
    held: v.optional(v.boolean(), true),
  }),
  prompts: ['map-assets.street', 'map-assets.people', 'map-assets.places'],
}
