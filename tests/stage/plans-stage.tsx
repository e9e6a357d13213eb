import type { StageRoom } from './stage.tsx'
import { fillPlan, planRegistry } from '../plans/sample.ts'

/** Plans with a coalition's plan in them. */
export const stage: StageRoom = {
  registry: planRegistry,
  fill: fillPlan,
}
