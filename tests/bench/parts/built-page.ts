import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import { launchChromium } from '#tests/support/chromium.ts'
import { makeBenchFolder } from './folder.ts'

export type BuiltPage = { readonly page: Page; readonly close: () => Promise<void> }

/** A page of tests/bench/parts, built as the product is and shown in a real browser. */
export async function openBuiltPage(name: string, search: string): Promise<BuiltPage> {
  const { folder, close } = await makeBenchFolder()
  const config: InlineConfig = {
    configFile: false,
    root: join(process.cwd(), 'tests/bench/parts', name),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2_000 },
    preview: { port: 0, host: '127.0.0.1' },
  }
  await build({ ...config, mode: 'production' })
  const server = await preview(config)
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${search}`)
  return {
    page,
    close: async () => {
      await browser.close()
      await server.close()
      await close()
    },
  }
}
