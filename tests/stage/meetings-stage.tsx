import type { StageRoom } from './stage.tsx'
import { fillMeetings, meetingsRegistry } from '../meetings/sample.ts'

/** Meetings, one of them prepared. */
export const stage: StageRoom = {
  registry: meetingsRegistry,
  fill: async (vault) => {
    await fillMeetings(vault)
  },
}
