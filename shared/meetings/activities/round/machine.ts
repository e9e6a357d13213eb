import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** Each speaks once in turn. Whoever would rather write does, and the facilitator reads it out. */
export const run = machine({
  kind: 'round',
  settings: v.object({}),
  ...gatherShapes,
  start: () => startGathering({ bins: [], most: 3, heldFirst: true }),
  minutes: ({ gave, passed, held, items }) => saidLines('round', { gave, passed, held }, items),
})
