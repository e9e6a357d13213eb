import { readFile, access } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/problem.ts'
import { makeKeyFile, readKeyFile } from '../vault/keys/key-file.ts'
import { keyringPath, type Unlock } from '../vault/keys/keyring.ts'
import { shortestPassphrase } from '../vault/keys/passphrase.ts'
import { nodeWorld } from '../vault/node-world.ts'
import { holdVaultFolder, type OpenedVault, type VaultFolder } from '../vault/open-vault.ts'
import { optional, type Values } from './arguments.ts'

/** Options every command that opens a vault takes. Secrets are read from files, never from the arguments. */
export const vaultOptions = {
  vault: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'key-file': { type: 'string' },
  json: { type: 'boolean' },
} as const

/**
 * Open the vault of a folder with what the options name, else with the key file `vault.key` in it. Without `begin` a
 * folder that holds none is left as it is, so that a mistyped one is not filled.
 */
export async function openVaultFrom(
  folder: string,
  values: Values,
  begin = false,
): Promise<OpenedVault> {
  if (!begin && !(await exists(join(folder, keyringPath))))
    throw new Refusal('vault-missing', { folder })
  const held = await holdVaultFolder(folder, nodeWorld)
  try {
    return await held.unlock(await unlockFrom(folder, values, held.way))
  } catch (cause) {
    await held.leave()
    throw cause
  }
}

/** What the options name to open a vault with; null where they name nothing. */
export async function namedUnlock(values: Values): Promise<Unlock | null> {
  const passphraseFile = optional(values, 'passphrase-file')
  if (passphraseFile !== null)
    return { kind: 'passphrase', passphrase: await readPassphrase(passphraseFile) }
  const keyFile = optional(values, 'key-file')
  return keyFile === null ? null : { kind: 'key-file', key: await readKeyFile(keyFile) }
}

async function unlockFrom(
  folder: string,
  values: Values,
  way: VaultFolder['way'],
): Promise<Unlock> {
  const isNew = way === null
  const isTwice =
    optional(values, 'passphrase-file') !== null && optional(values, 'key-file') !== null
  if (isTwice)
    throw new Refusal('argument-both', { name: '--key-file', other: '--passphrase-file' })
  const keyFile = optional(values, 'key-file') ?? join(folder, 'vault.key')
  const isByKeyFile = optional(values, 'passphrase-file') === null
  if (isNew && isByKeyFile && !(await exists(keyFile)))
    await makeKeyFile(keyFile, nodeWorld.random(32))
  const unlock = await namedUnlock(values)
  if (isNew && unlock?.kind === 'passphrase' && unlock.passphrase.length < shortestPassphrase)
    throw new Refusal('passphrase-too-short', { least: shortestPassphrase })
  if (unlock === null && way === 'passphrase') throw new Refusal('argument-passphrase')
  return unlock ?? { kind: 'key-file', key: await readKeyFile(keyFile) }
}

async function readPassphrase(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal('file-not-read', { file }, cause)
  })
  return text.replace(/\r?\n$/, '')
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
