import * as v from 'valibot'
import { startVoting, voteShapes } from '../families/vote.ts'
import { voteLines } from '../families/vote-lines.ts'
import { voteSettings } from '../families/vote-settings.ts'
import { machine } from '../machine.ts'

/** Scores, then the two with most are compared head to head (STAR). */
export const run = machine({
  kind: 'star',
  settings: v.object({ ...voteSettings }),
  ...voteShapes,
  start: (settings) => startVoting({ method: 'star', ...settings }),
  minutes: voteLines,
})
