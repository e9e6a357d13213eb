import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Vault } from '#electron/vault/vault.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found } from '../people/two-computers.ts'
import { buildTextStage, serveText } from './stage-server.ts'

export type View = { readonly language?: string; readonly theme?: string; readonly width?: number }

/** The stage and a browser for all tests of a file. */
export function useTextStage() {
  let browser: Browser
  let pages: string

  beforeAll(async () => {
    pages = await buildTextStage()
    browser = await launchChromium()
  }, 120_000)
  afterAll(() => browser.close())

  /** A vault with a record that has a long text, and tabs on it. */
  async function openComputer(vault: Vault, coalition: string, id: string) {
    const server = await serveText(pages, vault)
    onTestFinished(server.close)
    return async ({ language = 'en', theme = 'light', width = 900 }: View = {}) => {
      const page = await browser.newPage({
        viewport: { width, height: 600 },
        reducedMotion: 'reduce',
      })
      onTestFinished(() => page.close())
      const problems: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await page.goto(`${server.newAddress()}#${coalition}/${id}/${language}/${theme}`)
      await page.locator('.texts-value').waitFor()
      return { page, problems }
    }
  }

  async function oneComputer(strong = 'It has shade.') {
    const ana = openTestVault()
    const { coalition } = await found(ana)
    const link = ana.link('window').within(coalition)
    const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong })
    return { ana, coalition, id, open: await openComputer(ana, coalition, id) }
  }
  return { openComputer, oneComputer }
}

export const strength = (page: Page) => page.getByRole('textbox', { name: 'What is strong here' })

/** What is written, without the names at other people's carets. */
export const words = (page: Page) =>
  strength(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const flag of copy.querySelectorAll('[aria-hidden]')) flag.remove()
    return copy.textContent
  })

export async function write(page: Page) {
  await page.locator('.texts-value').click()
  await page.locator('.ProseMirror').waitFor()
}
