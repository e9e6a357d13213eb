import * as v from 'valibot'
import { startVoting, voteShapes } from '../families/vote.ts'
import { voteLines } from '../families/vote-lines.ts'
import { voteSettings } from '../families/vote-settings.ts'
import { machine } from '../machine.ts'

/** Every option one can live with gets a tick. */
export const run = machine({
  kind: 'approval',
  settings: v.object({ ...voteSettings }),
  ...voteShapes,
  start: (settings) => startVoting({ method: 'approval', ...settings }),
  minutes: voteLines,
})
