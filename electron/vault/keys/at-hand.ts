import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { makeKeyFile, readKeyFile } from './key-file.ts'
import type { Keyring, SystemKeychain, Unlock } from './keyring.ts'

type Place = {
  readonly folder: string
  /** How the vault is locked; null for one that is yet to begin. */
  readonly way: Keyring['way']['kind'] | null
  /** Null where this program has no line to one. */
  readonly keychain: SystemKeychain | null
  readonly random: (bytes: number) => Uint8Array
}

/**
 * What opens a vault without anybody being asked; null where the page before the lock asks or explains. A new vault
 * begins with the keychain; where there is no line to one, with a key file that only its owner can read, and a
 * passphrase can follow.
 */
export async function unlockAtHand({
  folder,
  way,
  keychain,
  random,
}: Place): Promise<Unlock | null> {
  const path = join(folder, 'vault.key')
  switch (way) {
    case 'passphrase':
      return null
    case 'key-file':
      return { kind: 'key-file', key: await readKeyFile(path) }
    case 'keychain':
      return keychain && (await ofKeychain(keychain))
    case null:
      if (keychain !== null) return ofKeychain(keychain)
      if (!(await isThere(path))) await makeKeyFile(path, random(32))
      return { kind: 'key-file', key: await readKeyFile(path) }
  }
}

/** A keychain that hides nothing is none. */
async function ofKeychain(keychain: SystemKeychain): Promise<Unlock | null> {
  return (await keychain.available()) === 'yes' ? { kind: 'keychain', keychain } : null
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
