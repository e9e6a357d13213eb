import type { Settings } from './setting.ts'

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
  /** What a facilitator may set, by name; words for them lie under `activities:setting.`. */
  readonly settings: Settings
  /** What agendas may still hold from when it was offered: read, and without effect. */
  readonly withdrawn?: Settings
  /** Suggested prompts: word keys after `activities:prompt.`. The first one is taken unless somebody says otherwise. */
  readonly prompts: readonly string[]
}
