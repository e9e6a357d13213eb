import * as v from 'valibot'
import { startVoting, voteShapes } from '../families/vote.ts'
import { voteLines } from '../families/vote-lines.ts'
import { voteSettings } from '../families/vote-settings.ts'
import { machine } from '../machine.ts'

/** Every option gets 0 to 5. */
export const run = machine({
  kind: 'score',
  settings: v.object({ ...voteSettings }),
  ...voteShapes,
  start: (settings) => startVoting({ method: 'score', ...settings }),
  minutes: voteLines,
})
