import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** How people want to treat each other. The big screen can show them again at any time. */
export const run = machine({
  kind: 'agreements',
  settings: v.object({}),
  ...gatherShapes,
  start: () => startGathering({ bins: [], most: 10, heldFirst: false }),
  minutes: ({ gave, passed, held, items }) =>
    saidLines('agreements', { gave, passed, held }, items),
})
