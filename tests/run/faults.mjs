import { argv, env, exit, stdout } from 'node:process'
import { runSuite } from './suite.mjs'
import { exitCodeOf, summaryLines } from './summary.mjs'

/**
 * `npm run faults` is the quick set of `npm test` by itself; `npm run faults -- --long` runs every repeat
 * (tests/support/repeats.ts). What else is given goes to vitest, for example a part of a file's name.
 */
const given = argv.slice(2)
if (given.includes('--long')) env['COMMONWEAVE_FAULTS'] = 'long'
const tally = await runSuite(
  'faults',
  given.filter((word) => word !== '--long'),
)
stdout.write(
  `${summaryLines([{ name: 'faults', minutes: 0, tally }])
    .slice(1)
    .join('\n')}\n`,
)
exit(exitCodeOf(tally))
