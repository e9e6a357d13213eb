import { resolve } from 'node:path'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { buildOnce } from '../support/built-once.ts'

const top = resolve(import.meta.dirname, '../..')

/** The folder with the stage's page. */
export const buildTextStage = () => buildOnce('texts', { root: resolve(top, 'tests/texts/stage') })

/** Serves it over a vault, with the product's own server and policy. `newAddress` opens one tab. */
export const serveText = (pages: string, vault: Vault) =>
  startLoopbackServer({ port: 0, pages, link: (window) => vault.link(window) })
