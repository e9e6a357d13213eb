import type { Page } from 'playwright-core'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { launchChromium } from '#tests/support/chromium.ts'

/** Milliseconds a loaded machine may need for what takes one. */
const patience = 180_000

export type Tab = { readonly page: Page; readonly close: () => Promise<void> }

/** A browser of its own with the workspace of an address, at a place inside a coalition. */
export async function openTab(address: string, coalition: string, place: string): Promise<Tab> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(patience)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, coalition, place)
  return { page, close: () => browser.close() }
}

export const goTo = (page: Page, coalition: string, place: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/in/${coalition}${place}`)

/** The built workspace of a vault, served on this computer and shown in a real browser. */
export async function serveVault(vault: Vault, coalition: string, place: string): Promise<Tab> {
  const server = await startLoopbackServer({
    port: 0,
    pages: 'out/renderer',
    link: (window) => vault.link(window),
  })
  const { page, close } = await openTab(server.newAddress(), coalition, place)
  return {
    page,
    close: async () => {
      await close()
      await server.close()
    },
  }
}
