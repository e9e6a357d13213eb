import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** What went well, and what to do differently. */
export const run = machine({
  kind: 'reflection',
  settings: v.object({}),
  ...gatherShapes,
  start: () => startGathering({ bins: ['plus', 'delta'], most: 20, heldFirst: false }),
  minutes: ({ gave, passed, held, items }) =>
    saidLines('reflection', { gave, passed, held }, items),
})
