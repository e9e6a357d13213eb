import { fillRounds } from '../priorities/round-sample.ts'
import { fillWeighing } from '../priorities/weighing-sample.ts'
import type { StageRoom } from './stage.tsx'

/** More rounds for the room of priorities: by every kind of ballot, open and closed, and a weighing. */
export const stage: StageRoom = {
  registry: { handlers: {}, viewers: {} },
  fillsOnlyAt: ['/priorities', '/large'],
  fill: async (vault) => {
    await fillRounds(vault)
    await fillWeighing(vault)
  },
}
