import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import type { Settings } from '#shared/contract/workspace.ts'
import { buildOnce } from '../support/built-once.ts'
import { launchChromium } from '../support/chromium.ts'
import { coalitionId } from '../support/made-up.ts'
import { StagePages } from './stage-pages.ts'

export type StageView = Partial<Settings> & {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly empty?: boolean
  /** Below the room's own path, as in `?view=list` or `/an-id`. */
  readonly below?: string
}

export type PhoneView = Pick<Settings, 'language'> & {
  readonly scheme?: 'light' | 'dark'
  /** As a person asks for it on their phone. */
  readonly contrast?: 'more'
  readonly width?: number
  readonly height?: number
}

export type Stage = {
  /** A page with this room on it, ready to look at. `room` is its path without the slash: `assets`; empty for Home. */
  readonly open: (room: string, view?: StageView) => Promise<Page>
  /** The page phones get, in one of phone-states.ts. */
  readonly openPhone: (state: string, view?: PhoneView) => Promise<Page>
  /** Puts all pages away as they came; the next ones to be opened are these, in a browser that knows the scripts already. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

/** As strict as the product's: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'"

/** Names of files change with what is in them: what one page fetched serves those that come after it. */
const headers = { 'Content-Security-Policy': policy, 'Cache-Control': 'max-age=3600, immutable' }

const top = resolve(import.meta.dirname, '../..')

/** What brings no styles and is needed by more than one room, in one file: styles have to come in the product's order. */
const together = {
  name: 'common',
  minShareCount: 2,
  test: /node_modules|\/(shared|renderer\/(ui|store|device))\//,
}

/** Serves the stage on a free port of this computer and opens pages on it. Close it when done. */
export async function openStage(): Promise<Stage> {
  const server = await serveStage()
  const browser = await launchChromium()
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the stage has no address')
  const context = await browser.newContext()
  const pages = new StagePages(context, new URL(address).origin)
  return {
    open: (room, view = {}) => openPage(pages, address, room, view),
    openPhone: (state, view = { language: 'en' }) => openPhone(pages, address, state, view),
    clear: () => pages.clear(),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

async function openPage(
  pages: StagePages,
  address: string,
  room: string,
  { viewport = { width: 1440, height: 900 }, empty = false, below = '', ...settings }: StageView,
): Promise<Page> {
  const page = await pages.take()
  await page.setViewportSize(viewport)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const search = new URLSearchParams({ settings: JSON.stringify({ theme: 'light', ...settings }) })
  if (empty) search.set('empty', '')
  await page.goto(`${address}?${search.toString()}#/in/${coalitionId}/${room}${below}`)
  // Asked with every frame; a locator's own waiting asks twice a second.
  await page.waitForFunction(() => document.querySelector('main h1') !== null)
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function openPhone(
  pages: StagePages,
  address: string,
  state: string,
  { language, scheme = 'light', contrast, width = 390, height = 844 }: PhoneView,
): Promise<Page> {
  const page = await pages.take()
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: scheme, contrast: contrast ?? null })
  const search = new URLSearchParams({ state, language: language ?? 'en' })
  await page.goto(`${address}phone.html?${search.toString()}`)
  await page.waitForFunction(() => document.querySelector('h1') !== null)
  return page
}

async function serveStage(): Promise<PreviewServer> {
  const root = resolve(top, 'tests/stage')
  const outDir = await buildOnce('stage', {
    root,
    // A page that opens anew for every test asks for few files instead of a hundred; what is fetched late stays late.
    build: {
      rolldownOptions: {
        input: [resolve(root, 'index.html'), resolve(root, 'phone.html')],
        output: { codeSplitting: { groups: [together] } },
      },
    },
  })
  return preview({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers },
  })
}
