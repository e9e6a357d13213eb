import type { Viewers } from '#shared/contract/handlers.ts'
import { viewBoard } from './board-view.ts'
import type { prioritiesViews } from './contract.ts'
import { viewArchived, viewDecisions } from './other-views.ts'
import { viewRound, viewRounds } from './round-views.ts'
import { viewWeighing, viewWeighings } from './weighing-views.ts'

/** How this room shows its records. */
export const prioritiesViewers: Viewers<typeof prioritiesViews> = {
  'priorities/board': viewBoard,
  'priorities/rounds': (shelf, { me }) => viewRounds(shelf, me),
  'priorities/round': (shelf, { id, me }) => viewRound(shelf, id, me),
  'priorities/decisions': viewDecisions,
  'priorities/weighings': viewWeighings,
  'priorities/weighing': (shelf, { id }) => viewWeighing(shelf, id),
  'priorities/archived': viewArchived,
}
