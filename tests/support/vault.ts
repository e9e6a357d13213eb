import { onTestFinished } from 'vitest'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import type { SpaceSecrets } from '#electron/vault/coalition/secrets.ts'
import { vaultSealer } from '#electron/vault/keys/vault-sealer.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import type { CoalitionPlace, VaultPorts } from '#electron/vault/ports.ts'
import { Vault } from '#electron/vault/vault.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { makeTempFolder } from './temp-folder.ts'

/** What stays of a vault when it is closed: its folder, and its secrets and settings, which here live in memory. */
export type VaultRemains = {
  readonly folder: string
  readonly files: FilePort
  readonly places: Map<string, { secrets: SpaceSecrets; opened: number }>
  settings: Settings
}

export function newRemains(): VaultRemains {
  const folder = join(makeTempFolder('vault'), 'vault')
  mkdirSync(folder, { recursive: true })
  return {
    folder,
    files: nodeFilePort(folder),
    places: new Map(),
    settings: {
      language: null,
      theme: 'system',
      density: 'comfortable',
      textSize: 100,
      presence: 'shown',
      motion: 'system',
      letterKeys: 'on',
    },
  }
}

const suite = createNodeSuite()

/** The same for every vault of a test, so that one opens what another left. */
const vaultKey = new Uint8Array(32)

/** A vault over real files, closed after the test, with secrets in memory instead of under a key. */
export function openTestVault(remains = newRemains(), more: Partial<VaultPorts> = {}): Vault {
  const placeOf = (
    folder: string,
    kept: { secrets: SpaceSecrets; opened: number },
  ): CoalitionPlace => ({
    folder,
    opened: kept.opened,
    secrets: {
      read: () => kept.secrets,
      write: (secrets) => {
        kept.secrets = secrets
        return Promise.resolve()
      },
    },
  })
  const vault = new Vault({
    files: remains.files,
    root: remains.folder,
    suite,
    world: nodeWorld,
    settings: {
      read: () => remains.settings,
      write: (settings) => {
        remains.settings = settings
        return Promise.resolve()
      },
    },
    sealer: vaultSealer(vaultKey, nodeWorld.random),
    lock: { way: () => 'key-file', protect: () => Promise.resolve() },
    shelf: {
      all: () => [...remains.places].map(([folder, kept]) => placeOf(folder, kept)),
      unreadable: () => [],
      add: async (secrets, opened) => {
        const folder = `spaces/${String(remains.places.size + 1)}`
        await remains.files.makeFolder(folder)
        const kept = { secrets, opened }
        remains.places.set(folder, kept)
        return placeOf(folder, kept)
      },
      remove: (folder) => {
        remains.places.delete(folder)
        return Promise.resolve()
      },
      noteOpened: () => Promise.resolve(),
    },
    throwAway: (world) => Promise.resolve(openTestVault(newRemains(), { world })),
    ...more,
  })
  onTestFinished(() => vault.close())
  return vault
}
