import { join } from 'node:path'
import { argv, env, execPath, exit, stdout } from 'node:process'
import { getChromium } from './get-chromium.mjs'
import { run, runSuite, top } from './suite.mjs'

/**
 * `npm run shots`: builds, then the tests of tests/screens walk through every screen and keep their pictures in shots/,
 * so that pictures and tests cannot drift apart. What follows `--` is a part of a test file's name.
 */
const folder = join(top, 'shots')
const built = await run(execPath, [join(top, 'electron/build.mjs'), '--quiet'])
const chromium = await getChromium()
if (chromium === undefined)
  stdout.write('No pictures: no Chromium was found and none could be fetched.\n')
if (built !== 0 || chromium === undefined) exit(1)
env['CHROMIUM_PATH'] = chromium
env['COMMONWEAVE_SHOTS'] = folder
const given = argv.slice(2)
const { failed } = await runSuite('screens', given.length > 0 ? given : ['tests/screens'])
stdout.write(`Pictures are in ${folder}\n`)
exit(failed === 0 ? 0 : 1)
