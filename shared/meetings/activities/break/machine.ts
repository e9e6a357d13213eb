import * as v from 'valibot'
import { quietShapes, startQuiet } from '../families/quiet.ts'
import { machine } from '../machine.ts'

/** Nothing to do: stretch, water, air. */
export const run = machine({
  kind: 'break',
  settings: v.object({}),
  ...quietShapes,
  start: startQuiet,
  minutes: () => [],
})
