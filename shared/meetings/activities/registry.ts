import * as v from 'valibot'
import type { StoredSettings } from '../fields.ts'
import type { ActivityPlan } from './activity.ts'
import { settingsSchema } from './setting.ts'

export type Activities = {
  /** In the order of their kinds. */
  readonly all: readonly ActivityPlan[]
  /** null for a kind that only a newer version knows. */
  readonly of: (kind: string) => ActivityPlan | null
}

/** The activities of these folders: the modules `<kind>/plan.ts`, by path. */
export function activitiesIn(
  modules: Readonly<Record<string, { readonly plan: ActivityPlan }>>,
): Activities {
  const all = Object.values(modules)
    .map(({ plan }) => plan)
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
  const byKind = new Map(all.map((plan) => [plan.kind, plan]))
  return { all, of: (kind) => byKind.get(kind) ?? null }
}

/** Settings as the activity reads them, defaults filled in; null where it cannot. */
export function settingsOf(plan: ActivityPlan, stored: StoredSettings): StoredSettings | null {
  const parsed = v.safeParse(settingsSchema({ ...plan.settings, ...plan.withdrawn }), stored)
  return parsed.success ? parsed.output : null
}
