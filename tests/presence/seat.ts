import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { pageInputs } from '#electron/entries.ts'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { buildOnce } from '../support/built-once.ts'
import { launchChromium } from '../support/chromium.ts'

export type SeatView = Partial<Settings> & { readonly width?: number; readonly height?: number }

type At = {
  readonly coalition: string
  /** What is done to every window before it shows anything. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
}

/** A computer sits here: opens the product's page at a place of the coalition. */
type Open = (place: string, view?: SeatView) => Promise<Page>

/** The product's pages and a browser for all tests of a file. Each window is in a browser context of its own. */
export function useSeats(): (computer: { readonly vault: Vault }, at: At) => Promise<Open> {
  let browser: Browser
  let pages: string
  beforeAll(async () => {
    pages = await buildOnce('pages', {
      root: resolve(import.meta.dirname, '../../renderer'),
      build: { rolldownOptions: { input: pageInputs } },
    })
    browser = await launchChromium()
  }, 180_000)
  afterAll(() => browser.close())

  return async ({ vault }, { coalition, prepare }) => {
    const server = await startLoopbackServer({
      port: 0,
      pages,
      link: (window) => vault.link(window),
    })
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
      await page.waitForFunction(() => document.querySelector('#main h1') !== null)
      return page
    }
  }
}
