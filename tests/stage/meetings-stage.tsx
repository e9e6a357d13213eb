import type { StageRoom } from './stage.tsx'
import { memoryRoom } from '../meetings/memory-room.ts'
import type { MemoryVault } from '../support/memory-vault.ts'
import { ballotsRegistry } from '../meetings/sample-after.ts'
import { fillMeetings, meetingsRegistry } from '../meetings/sample.ts'

let vault: MemoryVault | null = null
const ballots = ballotsRegistry(() => {
  if (vault === null) throw new Error('the stage is not filled yet')
  return vault
})
const memory = memoryRoom()
const room = memory.registry

/** What a test sends to the window, so that another laptop leads the meeting: the made-up computer of another member. */
const standsBy = 'stage-stands-by'

/** Meetings, one of them prepared, and a room in memory to run one in. */
export const stage: StageRoom = {
  registry: {
    handlers: { ...meetingsRegistry.handlers, ...ballots.handlers, ...room.handlers },
    viewers: { ...meetingsRegistry.viewers, ...room.viewers },
  },
  fill: async (filled) => {
    vault = filled
    const { id } = await fillMeetings(filled)
    const leader = 'b'.repeat(64)
    window.addEventListener(standsBy, () => {
      memory.away(id, { state: 'stands-by', leader, copy: 'follows', entries: 128 })
    })
  },
}
