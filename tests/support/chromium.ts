import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from '../run/chromium.mjs'

/** Nothing but loopback is ever asked for, and a container without a sandbox or a graphics card can still start it. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function launchOptions(more: readonly string[]) {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error('No Chromium was found: set CHROMIUM_PATH, or start the tests with npm test.')
  }
  return { executablePath, args: [...flags, ...more] }
}

/** A fresh browser; close it when done. `more` are further Chromium switches. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(more))
}

/** A browser with a profile of its own in `folder`, as a second person on a second computer would have; close it when done. */
export function launchProfile(
  folder: string,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, launchOptions(more))
}
