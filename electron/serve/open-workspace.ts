import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { hubProcess } from '../vault/connecting/hub-process.ts'
import { linkUp } from '../vault/connecting/link-up.ts'
import { Gatehouse } from '../vault/gatehouse.ts'
import { makeKeyFile, readKeyFile } from '../vault/keys/key-file.ts'
import type { Unlock } from '../vault/keys/keyring.ts'
import { nodeWorld } from '../vault/node-world.ts'
import { holdVaultFolder } from '../vault/open-vault.ts'
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts'

export type OpenWorkspace = {
  readonly server: LoopbackServer
  readonly close: () => Promise<void>
}

export type WorkspaceOptions = {
  readonly folder: string
  readonly port: number
  readonly pages: string
  /** What opens the vault; left out, its key file does, and a passphrase is asked for on the page. */
  readonly unlock?: Unlock
  /** The hub's program, for links to other computers; without it there are none. */
  readonly hub?: string
  readonly onFault?: (error: unknown) => void
}

/** The workspace of one vault folder in a browser on this computer: vault and pages in one process. */
export async function openWorkspace(options: WorkspaceOptions): Promise<OpenWorkspace> {
  const held = await holdVaultFolder(options.folder, nodeWorld)
  const gatehouse = new Gatehouse(held, (vault) => {
    if (options.hub !== undefined) linkUp(vault, hubProcess(options.hub))
  })
  try {
    const unlock = options.unlock ?? (await keyFileIn(options.folder, held.way))
    if (unlock !== null) await gatehouse.open(unlock)
    const server = await startLoopbackServer({
      port: options.port,
      pages: options.pages,
      link: (window) => gatehouse.link(window),
      ...(options.onFault && { onFault: options.onFault }),
    })
    return {
      server,
      close: async () => {
        await server.close()
        await gatehouse.close()
      },
    }
  } catch (cause) {
    await gatehouse.close()
    throw cause
  }
}

/** Where no keychain is at hand a new vault begins with a key file that only its owner can read; a passphrase can follow. */
async function keyFileIn(folder: string, way: string | null): Promise<Unlock | null> {
  if (way === 'passphrase') return null
  const path = join(folder, 'vault.key')
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (way === null && !isThere) await makeKeyFile(path, nodeWorld.random(32))
  return { kind: 'key-file', key: await readKeyFile(path) }
}
