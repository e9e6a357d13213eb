import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** People ask to speak, in an order that lifts voices not heard yet; writing instead is as good. */
export const run = machine({
  kind: 'queue',
  settings: v.object({}),
  ...gatherShapes,
  start: () => startGathering({ bins: [], most: 3, heldFirst: true }),
  minutes: ({ gave, passed, held, items }) => saidLines('queue', { gave, passed, held }, items),
})
