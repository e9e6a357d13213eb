import { prioritiesRegistry } from '../priorities/registry.ts'
import { fillPriorities } from '../priorities/sample.ts'
import type { StageRoom } from './stage.tsx'

/** The room with a board, an open round, a closed one and a decision. */
export const stage: StageRoom = {
  registry: prioritiesRegistry,
  fill: async (vault) => {
    await fillPriorities(vault)
  },
}
