import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Vault } from '#electron/vault/vault.ts'

const top = resolve(import.meta.dirname, '../..')

/** The stage's page, built like the product. */
export async function buildTextStage(): Promise<{
  readonly pages: string
  readonly remove: () => Promise<void>
}> {
  const pages = await mkdtemp(join(process.env['COMMONWEAVE_TEST_TEMP'] ?? tmpdir(), 'texts-'))
  await build({
    configFile: false,
    root: resolve(top, 'tests/texts/stage'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: pages, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2_000 },
  })
  return { pages, remove: () => rm(pages, { recursive: true, force: true }) }
}

/** Serves it over a vault, with the product's own server and policy. `newAddress` opens one tab. */
export const serveText = (pages: string, vault: Vault) =>
  startLoopbackServer({ port: 0, pages, link: (window) => vault.link(window) })
