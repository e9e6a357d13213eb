import type { Browser, BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { Vault } from '#electron/vault/vault.ts'

export type SeatView = Partial<Settings> & { readonly width?: number; readonly height?: number }

type At = {
  readonly browser: Browser
  readonly pages: string
  readonly coalition: string
  /** What is done to every window before it shows anything. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
}

/** Sit down at a computer: opens the product's page at a place of the coalition, each window in a browser context of its own. */
export async function seat(
  { vault }: { readonly vault: Vault },
  { browser, pages, coalition, prepare }: At,
): Promise<(place: string, view?: SeatView) => Promise<Page>> {
  const server = await startLoopbackServer({ port: 0, pages, link: (window) => vault.link(window) })
  onTestFinished(server.close)
  return async (place, { width = 1440, height = 900, ...settings } = {}) => {
    await vault.link('settings').run('settings/save', { theme: 'light', ...settings })
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    onTestFinished(() => context.close())
    await prepare?.(context)
    const page = await context.newPage()
    await page.goto(`${server.newAddress()}#/in/${coalition}${place}`)
    await page.locator('#main h1').waitFor()
    return page
  }
}
