import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { env, execPath, exit, stdout } from 'node:process'
import { runChecks } from './check.mjs'
import { getChromium, missingChromium } from './get-chromium.mjs'
import { nothing, run, runSuite, top } from './suite.mjs'
import { exitCodeOf, sum, summaryLines } from './summary.mjs'

/** @typedef {import('./suite.mjs').Tally} Tally */

/** `npm test`: every suite, one after the other, and what came of it in one last line. */

/** Tests start what was built; where building fails, that is the failure to look at. @returns {Promise<Tally>} */
async function build() {
  const code = await run(execPath, [join(top, 'electron/build.mjs'), '--quiet'])
  return { ...nothing, failed: code === 0 ? 0 : 1 }
}

async function house() {
  return sum([await runChecks(), await runSuite('house')])
}

/** Looked for once, when the first suite asks. @type {Promise<string | undefined> | undefined} */
let chromium

/** A suite in a real browser. @param {string} suite @returns {Promise<Tally>} */
async function inBrowser(suite) {
  chromium ??= getChromium()
  const path = await chromium
  if (path === undefined) return missingChromium(env['CI'] === 'true')
  env['CHROMIUM_PATH'] = path
  return runSuite(suite)
}

const suites = /** @type {const} */ ([
  ['build', build],
  ['house', house],
  // Nearly half of their time they wait for each other: one more than the two cores that everything else has.
  ['unit', () => runSuite('unit', ['--maxWorkers=3'])],
  ['oracles', () => runSuite('oracles')],
  ['faults, quick set', () => runSuite('faults')],
  ['browser: screens', () => inBrowser('screens')],
  ['browser: journeys', () => inBrowser('journeys')],
])

/** @type {import('./summary.mjs').Done[]} */
const done = []
for (const [name, work] of suites) {
  stdout.write(`\n── ${name} ──\n`)
  const begun = performance.now()
  const tally = await work().catch((/** @type {unknown} */ error) => {
    stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { ...nothing, failed: 1 }
  })
  done.push({ name, minutes: (performance.now() - begun) / 60_000, tally })
}

stdout.write(`\n${summaryLines(done).join('\n')}\n`)
exit(exitCodeOf(sum(done.map(({ tally }) => tally))))
