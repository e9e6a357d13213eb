import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** More than anybody gives in an evening. */
const mostEach = 50

/** Ideas in people's own words, as many as they like or as the facilitator said. */
export const run = machine({
  kind: 'brainstorm',
  settings: v.object({ each: v.number(), held: v.boolean() }),
  ...gatherShapes,
  start: ({ each, held }) =>
    startGathering({ bins: [], most: each === 0 ? mostEach : each, heldFirst: held }),
  minutes: ({ gave, passed, held, items }) =>
    saidLines('brainstorm', { gave, passed, held }, items),
})
