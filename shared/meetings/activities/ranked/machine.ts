import * as v from 'valibot'
import { rankedMethods } from '#shared/priorities/methods.ts'
import { startVoting, voteShapes } from '../families/vote.ts'
import { voteLines } from '../families/vote-lines.ts'
import { voteSettings } from '../families/vote-settings.ts'
import { machine } from '../machine.ts'

/** Options in order, counted as was said before anybody took part. */
export const run = machine({
  kind: 'ranked',
  settings: v.object({ ...voteSettings, count: v.picklist(rankedMethods) }),
  ...voteShapes,
  start: ({ count, ...settings }) => startVoting({ method: count, ...settings }),
  minutes: voteLines,
})
