import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import { launchChromium } from '../support/chromium.ts'
import { bringInDirectory, foundCoalition, openBenchVault } from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { longestTask } from './parts/longest-task.ts'
import { goTo } from './parts/served.ts'
import type { BenchRow } from './row.ts'

const records = 10_000

/** A closed vault of ten thousand strengths. */
async function closedVault() {
  const { folder, close } = await makeBenchFolder()
  const { vault, close: closeVault } = await openBenchVault(folder)
  const founded = await foundCoalition(vault)
  await bringInDirectory(founded, vault, records)
  await closeVault()
  return { folder, id: founded.id, close }
}

/** A page that has loaded, before a vault in which nothing is open yet. */
async function openWelcome(folder: string) {
  const { vault, close } = await openBenchVault(folder)
  const server = await startLoopbackServer({
    port: 0,
    pages: 'out/renderer',
    link: (window) => vault.link(window),
  })
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(server.newAddress())
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    browser,
    page,
    close: async () => {
      await browser.close()
      await server.close()
      await close()
    },
  }
}

export const rows: readonly BenchRow[] = [
  {
    name: 'opening a coalition of 10,000 strengths at its map: the longest task of the page’s thread',
    unit: 'ms',
    goal: { most: 50 },
    isOfTheBuild: true,
    prepare: async () => {
      const { folder, id, close } = await closedVault()
      return {
        ours: async () => {
          const { browser, page, close: leave } = await openWelcome(folder)
          const longest = await longestTask(browser, async () => {
            await goTo(page, id, '/assets')
            await page.getByText('10,000').first().waitFor()
          })
          await leave()
          return longest
        },
        close,
      }
    },
  },
]
