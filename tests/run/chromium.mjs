import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env, platform } from 'node:process'
import { chromium } from 'playwright-core'

/** The shell first: the same engine without a window's own parts, in which a page opens in half the time. */
const onLinux = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]
  .flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`])
  .concat('/opt/google/chrome/chrome')

const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** Windows installs browsers for everybody or for one person, so the folders come from its variables. */
function onWindows() {
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
}

function usualPaths() {
  if (platform === 'win32') return onWindows()
  return platform === 'darwin' ? onMac : onLinux
}

/**
 * Absolute path of a Chromium on this computer: the one CHROMIUM_PATH names, one in the usual places, or Playwright's own.
 * A CHROMIUM_PATH that leads nowhere is an error rather than a silent change of browser.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = env['CHROMIUM_PATH']
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`)
    return chosen
  }
  return [...usualPaths(), chromium.executablePath()].find((path) => existsSync(path))
}
