import * as v from 'valibot'
import { gatherShapes, startGathering } from '../families/gather.ts'
import { saidLines } from '../families/said-lines.ts'
import { machine } from '../machine.ts'

/** How people arrive: one line each, or passing. */
export const run = machine({
  kind: 'check-in',
  settings: v.object({}),
  ...gatherShapes,
  // What people say while arriving is for the room: no later step sorts it, and so it stands nowhere else.
  start: () => ({
    ...startGathering({ bins: [], most: 1, heldFirst: true }),
    texts: () => [],
  }),
  minutes: ({ gave, passed, held, items }) => saidLines('check-in', { gave, passed, held }, items),
})
