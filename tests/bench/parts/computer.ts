import { join } from 'node:path'
import type { Coalition } from '#electron/vault/coalition/coalition.ts'
import { readKeyFile } from '#electron/vault/keys/key-file.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { directory } from './directory.ts'

export type BenchVault = { readonly vault: Vault; readonly close: () => Promise<void> }

/** The vault of a folder over the real disk and under a real key; founded where the folder is new. */
export async function openBenchVault(folder: string): Promise<BenchVault> {
  const held = await holdVaultFolder(folder, nodeWorld)
  return held.unlock({ kind: 'key-file', key: new Uint8Array(32).fill(7) })
}

/** The vault of a folder as the program opens it, with the key file that lies in it. */
export async function openOwnVault(folder: string): Promise<BenchVault> {
  const held = await holdVaultFolder(folder, nodeWorld)
  return held.unlock({ kind: 'key-file', key: await readKeyFile(join(folder, 'vault.key')) })
}

/** The file that holds the envelopes of the only coalition in a vault. */
export const logOf = (folder: string, { ports }: Vault): string =>
  join(folder, ports.shelf.all()[0]?.folder ?? '', 'envelopes.log')

export type Founded = {
  readonly id: string
  readonly coalition: Coalition
  /** A window's way in. */
  readonly link: VaultLink
}

export async function foundCoalition(vault: Vault): Promise<Founded> {
  const { coalition: id } = await vault
    .link('bench')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  return openFounded(vault, id)
}

export async function openFounded(vault: Vault, id: string): Promise<Founded> {
  return { id, coalition: await vault.coalition(id), link: vault.link('bench').within(id) }
}

/** Bring a made-up directory of so many rows in, through the door, as a person would. */
export async function bringInDirectory({ link }: Founded, vault: Vault, rows: number) {
  const file = 'd'.repeat(16)
  const about = { file, fileName: 'directory.csv', kind: 'place' } as const
  vault.files.put(file, new TextEncoder().encode(directory(rows)))
  const { mapping } = await link.run('assets/import-look', about)
  return link.run('assets/import', { ...about, mapping })
}
