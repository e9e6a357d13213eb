import type { StageRoom } from './stage.tsx'
import { memoryRoom } from '../meetings/memory-room.ts'
import { fillMeetings, meetingsRegistry } from '../meetings/sample.ts'

const room = memoryRoom().registry

/** Meetings, one of them prepared, and a room in memory to run one in. */
export const stage: StageRoom = {
  registry: {
    handlers: { ...meetingsRegistry.handlers, ...room.handlers },
    viewers: { ...meetingsRegistry.viewers, ...room.viewers },
  },
  fill: async (vault) => {
    await fillMeetings(vault)
  },
}
