import type * as v from 'valibot'
import type { StoredSettings } from '../fields.ts'

/** What an activity is for; the gallery sorts by it. */
export const families = ['gather', 'map', 'sort', 'decide', 'listen', 'rest'] as const
export type Family = (typeof families)[number]

/** What an activity is before anybody runs it. One folder holds one activity: `<kind>/plan.ts` exports this as `plan`. */
export type ActivityPlan = {
  /** The name of its folder; what an item of an agenda names it by. */
  readonly kind: string
  readonly family: Family
  /** Minutes it usually takes. */
  readonly minutes: number
  /** Closed, and every setting has a default: `{}` is always right. */
  readonly settings: v.GenericSchema<unknown, StoredSettings>
  /** Suggested prompts: word keys after `meetings:prompt.`. The first one is taken unless somebody says otherwise. */
  readonly prompts: readonly string[]
}
