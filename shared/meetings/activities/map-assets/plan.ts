import { assetKinds } from '#shared/assets/kinds.ts'
import type { ActivityPlan } from '../activity.ts'
import { someOf, yesNo } from '../setting.ts'

export const plan: ActivityPlan = {
  kind: 'map-assets',
  family: 'map',
  minutes: 30,
  settings: {
    /** Kinds that are asked for. */
    kinds: someOf(assetKinds),
    /** The facilitator sees a strength before the big screen does. */
    held: yesNo(true),
  },
  prompts: ['map-assets.street', 'map-assets.people', 'map-assets.places'],
}
