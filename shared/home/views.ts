import type { Viewers } from '#shared/contract/handlers.ts'
import { viewChanges } from './changes-view.ts'
import type { homeViews } from './contract.ts'

/** How Home shows what the other rooms hold. */
export const homeViewers: Viewers<typeof homeViews> = {
  'home/changes': (shelf, { me, seen }) => viewChanges(shelf, me, seen),
}
