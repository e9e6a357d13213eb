import { mkdir } from 'node:fs/promises'
import { Refusal } from '#shared/contract/problem.ts'
import type { World } from './clock.ts'
import { asFileError, FileError, toldOf } from './disk/file-error.ts'
import type { FilePort } from './disk/file-port.ts'
import { memoryFilePort } from './disk/memory-file-port.ts'
import { nodeFilePort } from './disk/node-file-port.ts'
import {
  openKeyring,
  readKeyring,
  writeKeyring,
  type Keyring,
  type Unlock,
} from './keys/keyring.ts'
import { productCosts, type Costs } from './keys/passphrase.ts'
import { vaultSealer } from './keys/vault-sealer.ts'
import { createNodeSuite } from './node-suite.ts'
import type { LockDesk, SettingsDesk, VaultPorts } from './ports.ts'
import { openRegister } from './register.ts'
import { openSettings } from './settings.ts'
import { Vault } from './vault.ts'

export type VaultFolder = {
  readonly files: FilePort
  /** Language and looks: they hold no secret, and whoever stands before the lock reads them too. */
  readonly settings: SettingsDesk
  /** How it is locked; null in a new folder. */
  readonly way: Keyring['way']['kind'] | null
  /** Open it; in a new folder this also decides what opens it from now on. */
  readonly unlock: (unlock: Unlock) => Promise<OpenedVault>
  /** Give the folder up unopened. */
  readonly leave: () => Promise<void>
}

export type OpenedVault = {
  readonly vault: Vault
  /** Close everything and give the folder free. */
  readonly close: () => Promise<void>
}

/** Take hold of a vault folder for this process; made where there is none. Refuses with `vault-in-use` while another holds it. */
export async function holdVaultFolder(
  folder: string,
  world: World,
  costs: Costs = productCosts,
): Promise<VaultFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw toldOf(asFileError(cause, folder))
  })
  const files = nodeFilePort(folder)
  const held = await files.lock().catch((cause: unknown) => {
    const isHeld = cause instanceof FileError && cause.code === 'in-use'
    throw new Refusal(isHeld ? 'vault-in-use' : 'disk-error', {}, cause)
  })
  try {
    const keyring = await readKeyring(files)
    const settings = await openSettings(files)
    return {
      files,
      settings,
      way: keyring?.way.kind ?? null,
      unlock: async (unlock) => {
        const vaultKey = keyring === null ? world.random(32) : await openKeyring(keyring, unlock)
        if (keyring === null) await writeKeyring(files, vaultKey, unlock, costs, world.random)
        let way: Keyring['way']['kind'] = keyring?.way.kind ?? unlock.kind
        const lock: LockDesk = {
          way: () => way,
          protect: async (passphrase) => {
            const next = { kind: 'passphrase', passphrase } as const
            await writeKeyring(files, vaultKey, next, costs, world.random)
            way = 'passphrase'
          },
        }
        const vault = await openParts(
          { files, root: folder },
          settings,
          vaultKey,
          world,
          lock,
        ).catch((cause: unknown) => {
          throw toldOf(cause)
        })
        return {
          vault,
          close: async () => {
            await vault.close()
            await held.release()
          },
        }
      },
      leave: () => held.release(),
    }
  } catch (cause) {
    await held.release()
    throw toldOf(cause)
  }
}

async function openParts(
  { files, root }: Pick<VaultPorts, 'files' | 'root'>,
  settings: SettingsDesk,
  vaultKey: Uint8Array,
  world: World,
  lock: LockDesk,
): Promise<Vault> {
  const shelf = await openRegister({ files, vaultKey, random: world.random })
  const throwAway = async (other: World) => {
    const memory = memoryFilePort()
    const place = { files: memory, root: null }
    return openParts(place, await openSettings(memory), other.random(32), other, lock)
  }
  const sealer = vaultSealer(vaultKey, world.random)
  const suite = createNodeSuite()
  return new Vault({ files, root, shelf, settings, lock, sealer, suite, world, throwAway })
}
