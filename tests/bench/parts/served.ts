import type { Page } from 'playwright-core'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { launchChromium } from '#tests/support/chromium.ts'

/** Milliseconds a loaded machine may need for what takes one. */
const patience = 180_000

export type Served = {
  /** A tab of its own at a place inside a coalition, ready. */
  readonly open: (coalition: string, place: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** The built workspace of a vault, served on this computer and shown in a real browser. */
export async function serveVault(vault: Vault): Promise<Served> {
  const server = await startLoopbackServer({
    port: 0,
    pages: 'out/renderer',
    link: (window) => vault.link(window),
  })
  const browser = await launchChromium()
  return {
    open: async (coalition, place) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      page.setDefaultTimeout(patience)
      await page.goto(server.newAddress())
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, `#/in/${coalition}${place}`)
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
