import * as v from 'valibot'
import { countedLines } from '../families/counted-lines.ts'
import { pollShapes, startPolling } from '../families/poll.ts'
import { machine } from '../machine.ts'

/** A read of the room, never a decision. */
export const run = machine({
  kind: 'temperature',
  settings: v.object({ steps: v.picklist(['three', 'five']) }),
  ...pollShapes,
  start: ({ steps }) =>
    startPolling({
      answers:
        steps === 'three' ? ['cold', 'mild', 'warm'] : ['cold', 'cool', 'mild', 'warm', 'hot'],
      withWords: [],
    }),
  minutes: (outcome) => countedLines('temperature', outcome),
})
