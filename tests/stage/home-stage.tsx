import type { StageRoom } from './stage.tsx'
import { fillHome, homeRegistry } from '../home/sample.ts'

/** Home after a few days away: rounds that wait, things I said I would do, and what others did. */
export const stage: StageRoom = {
  registry: homeRegistry,
  fill: fillHome,
  fillsOnlyAt: ['/'],
}
