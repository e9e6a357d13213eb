import type { ActivityPlan } from './activity.ts'
import { activitiesIn } from './registry.ts'

/** Every activity this version knows: a folder beside this file is one, and nothing else needs to name it. */
export const activities = activitiesIn(
  import.meta.glob<{ readonly plan: ActivityPlan }>('./*/plan.ts', { eager: true }),
)
