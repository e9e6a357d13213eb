import { spawnSync } from 'node:child_process'
import { getuid, platform, stdout } from 'node:process'
import { findChromium } from './chromium.mjs'
import { nothing, run, runTool } from './suite.mjs'

/** A Chromium that lies there may still lack libraries of the system; asking for its version tells. @param {string} path */
function starts(path) {
  if (platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function mayInstallPackages() {
  if (platform !== 'linux' || getuid?.() !== 0) return false
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

async function installPackage() {
  stdout.write('Installing the Debian package chromium with apt-get, as root.\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
}

async function download() {
  stdout.write('Fetching a Chromium with Playwright (npx playwright-core install chromium).\n')
  await runTool('playwright-core/cli.js', ['install', 'chromium'])
}

/** The ways to a Chromium, from the nearest to the last; a test puts others in their place. */
const realWays = { find: findChromium, starts, download, mayInstallPackages, installPackage }

/**
 * A Chromium that starts: one that is there, otherwise Playwright's download, otherwise apt-get where this is root.
 * @param {Partial<typeof realWays>} [given]
 * @returns {Promise<string | undefined>} its absolute path, `undefined` where none can be had
 */
export async function getChromium(given = {}) {
  const ways = { ...realWays, ...given }
  const found = () => {
    const path = ways.find()
    return path !== undefined && ways.starts(path) ? path : undefined
  }
  if (found() === undefined) await ways.download()
  if (found() === undefined && ways.mayInstallPackages()) await ways.installPackage()
  return found()
}

/**
 * Says that the browser part is left out. The robot has to have a browser, so there it is a failure.
 * @param {boolean} inCi
 * @returns {import('./suite.mjs').Tally}
 */
export function missingChromium(inCi) {
  stdout.write('The browser part was not run: no Chromium was found and none could be fetched.\n')
  return { ...nothing, failed: inCi ? 1 : 0 }
}
