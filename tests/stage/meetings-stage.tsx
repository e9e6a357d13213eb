import type { StageRoom } from './stage.tsx'
import { memoryRoom } from '../meetings/memory-room.ts'
import { fillMeetings, meetingsRegistry } from '../meetings/sample.ts'

const memory = memoryRoom()
const room = memory.registry

/** What a test sends to the window, so that another laptop leads the meeting: the made-up computer of another member. */
const standsBy = 'stage-stands-by'

/** Meetings, one of them prepared, and a room in memory to run one in. */
export const stage: StageRoom = {
  registry: {
    handlers: { ...meetingsRegistry.handlers, ...room.handlers },
    viewers: { ...meetingsRegistry.viewers, ...room.viewers },
  },
  fill: async (vault) => {
    const { id } = await fillMeetings(vault)
    const leader = 'b'.repeat(64)
    window.addEventListener(standsBy, () => {
      memory.away(id, { state: 'stands-by', leader, copy: 'follows', entries: 128 })
    })
  },
}
