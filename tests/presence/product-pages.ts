import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { pageInputs } from '#electron/entries.ts'

const top = resolve(import.meta.dirname, '../..')

/** The product's pages, built as they are. */
export async function buildPages(): Promise<{
  readonly pages: string
  readonly remove: () => Promise<void>
}> {
  const pages = await mkdtemp(join(process.env['COMMONWEAVE_TEST_TEMP'] ?? tmpdir(), 'pages-'))
  await build({
    configFile: false,
    root: resolve(top, 'renderer'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: {
      outDir: pages,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: pageInputs },
    },
  })
  return { pages, remove: () => rm(pages, { recursive: true, force: true }) }
}
