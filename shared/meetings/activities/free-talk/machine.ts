import * as v from 'valibot'
import { quietShapes, startQuiet } from '../families/quiet.ts'
import { machine } from '../machine.ts'

/** Talking around the tables; nothing is taken down. */
export const run = machine({
  kind: 'free-talk',
  settings: v.object({}),
  ...quietShapes,
  start: startQuiet,
  minutes: () => [],
})
