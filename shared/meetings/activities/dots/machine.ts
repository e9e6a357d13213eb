import * as v from 'valibot'
import { startVoting, voteShapes } from '../families/vote.ts'
import { voteLines } from '../families/vote-lines.ts'
import { voteSettings } from '../families/vote-settings.ts'
import { machine } from '../machine.ts'

/** Dots spread over options (cumulative voting). */
export const run = machine({
  kind: 'dots',
  settings: v.object({ ...voteSettings, dots: v.number(), atMost: v.nullable(v.number()) }),
  ...voteShapes,
  start: (settings) => startVoting({ method: 'dots', ...settings }),
  minutes: voteLines,
})
