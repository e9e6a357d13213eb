import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build, type InlineConfig, preview, type PreviewServer } from 'vite'
import type { Settings } from '#shared/contract/workspace.ts'
import { launchChromium } from '../support/chromium.ts'
import { coalitionId } from '../support/made-up.ts'

export type StageView = Partial<Settings> & {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly empty?: boolean
  /** Below the room's own path, as in `?view=list` or `/an-id`. */
  readonly below?: string
}

export type Stage = {
  /** A page with this room on it, ready to look at. `room` is its path without the slash: `assets`; empty for Home. */
  readonly open: (room: string, view?: StageView) => Promise<Page>
  readonly close: () => Promise<void>
}

/** As strict as the product's: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'"

const top = resolve(import.meta.dirname, '../..')

/** Serves the stage on a free port of this computer and opens pages on it. Close it when done. */
export async function openStage(): Promise<Stage> {
  const server = await serveStage()
  const browser = await launchChromium()
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the stage has no address')
  return {
    open: (room, view = {}) => openPage(browser, address, room, view),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

async function openPage(
  browser: Browser,
  address: string,
  room: string,
  { viewport = { width: 1440, height: 900 }, empty = false, below = '', ...settings }: StageView,
): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const search = new URLSearchParams({ settings: JSON.stringify({ theme: 'light', ...settings }) })
  if (empty) search.set('empty', '')
  await page.goto(`${address}?${search.toString()}#/in/${coalitionId}/${room}${below}`)
  await page.locator('main h1').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Built like the product, not served module by module: what is looked at is what people get. Once for a whole run. */
async function serveStage(): Promise<PreviewServer> {
  const root = process.env['COMMONWEAVE_TEST_TEMP'] ?? (await mkdtemp(join(tmpdir(), 'stage-')))
  const outDir = join(root, 'stage')
  const config: InlineConfig = {
    configFile: false,
    root: resolve(top, 'tests/stage'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, target: 'es2022', chunkSizeWarningLimit: 2_000 },
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
  }
  if (!existsSync(outDir)) await buildWhole(config, outDir)
  return preview(config)
}

/** Under its name only when all of it is there; of two that build at once the second one's is not needed. */
async function buildWhole(config: InlineConfig, outDir: string): Promise<void> {
  const beside = await mkdtemp(`${outDir}-`)
  await build({ ...config, build: { ...config.build, outDir: beside, emptyOutDir: true } })
  await rename(beside, outDir).catch(async (problem: unknown) => {
    if (!existsSync(outDir)) throw problem
    await rm(beside, { recursive: true })
  })
}
