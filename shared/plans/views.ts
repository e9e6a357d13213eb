import type { Viewers } from '#shared/contract/handlers.ts'
import { viewBoard } from './board-view.ts'
import type { plansViews } from './contract.ts'
import { viewOne } from './one-view.ts'
import { viewArchived, viewMine } from './other-views.ts'

/** How this room shows its records. */
export const plansViewers: Viewers<typeof plansViews> = {
  'plans/board': viewBoard,
  'plans/one': (shelf, { id }) => viewOne(shelf, id),
  'plans/mine': (shelf, { person }) => viewMine(shelf, person),
  'plans/archived': viewArchived,
}
