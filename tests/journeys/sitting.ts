import { unlockAtHand } from '#electron/vault/keys/at-hand.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'

/** Open a vault folder as the program does, on a day of its own, do something, and close it: each time a log of its own. */
export async function sitting<T>(
  folder: string,
  day: string,
  work: (link: VaultLink, vault: Vault) => Promise<T>,
): Promise<T> {
  const begun = Date.parse(`${day}T19:00:00Z`)
  const opened = nodeWorld.now()
  const world = { ...nodeWorld, now: () => begun + nodeWorld.now() - opened }
  const { random } = world
  const held = await holdVaultFolder(folder, world)
  const unlock = await unlockAtHand({ folder, way: held.way, keychain: null, random })
  if (unlock === null) throw new Error('A vault of this journey opens by its key file.')
  const { vault, close } = await held.unlock(unlock)
  try {
    return await work(vault.link('journey'), vault)
  } finally {
    await close()
  }
}
