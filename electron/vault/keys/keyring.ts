import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { FilePort } from '../disk/file-port.ts'
import { refuseNewer } from '../disk/newer-file.ts'
import { readWhole, writeWhole } from '../disk/whole-file.ts'
import { CostsSchema, keyFromPassphrase, type Costs } from './passphrase.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** Where a vault folder says how it is locked; a folder without it holds no vault. */
export const keyringPath = 'keyring.json'
const purpose = 'commonweave/vault-key/1'

const SealedSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{20,400}={0,2}$/))

const WaySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('passphrase'),
    salt: SealedSchema,
    costs: CostsSchema,
    sealed: SealedSchema,
  }),
  v.strictObject({ kind: v.literal('key-file'), sealed: SealedSchema }),
  v.strictObject({ kind: v.literal('keychain'), sealed: v.pipe(v.string(), v.maxLength(10_000)) }),
])

/** `check` tells damage from a key that does not fit: the SHA-256 of the way as JSON. The first keyrings have none. */
const KeyringSchema = v.strictObject({
  version: v.literal(1),
  way: WaySchema,
  check: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})

export type Keyring = Readonly<v.InferOutput<typeof KeyringSchema>>

/** The system's keychain, where there is one: Electron's safeStorage, which lives in another process. */
export type SystemKeychain = {
  readonly available: () => Promise<'yes' | 'basic-text' | 'no'>
  readonly wrap: (text: string) => Promise<string | null>
  readonly unwrap: (wrapped: string) => Promise<string | null>
}

/** What opens a vault. */
export type Unlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-file'; readonly key: Uint8Array }
  | { readonly kind: 'keychain'; readonly keychain: SystemKeychain }

type Random = (bytes: number) => Uint8Array

/** The keyring of a vault folder; null in a new one. Refuses one that cannot be read or is of a newer app, and leaves it alone. */
export async function readKeyring(files: FilePort): Promise<Keyring | null> {
  await refuseNewer(files, keyringPath, 1)
  const read = await readWhole(files, keyringPath, parse)
  if (read.kind === 'damaged') throw new Refusal('keyring-damaged')
  return read.kind === 'read' ? read.value : null
}

/** Wrap the 32-byte vault key so that this opens it from now on, and nothing else does. Also how a passphrase is changed. */
export async function writeKeyring(
  files: FilePort,
  vaultKey: Uint8Array,
  unlock: Unlock,
  costs: Costs,
  random: Random,
): Promise<void> {
  const way = await wrap(vaultKey, unlock, costs, random)
  const keyring: Keyring = { version: 1, way, check: checkOf(way) }
  const bytes = new TextEncoder().encode(`${JSON.stringify(keyring, null, 2)}\n`)
  await writeWhole(files, keyringPath, bytes)
  // Once more, so that the copy from before is new as well: what opened the vault earlier must not open it any more.
  await writeWhole(files, keyringPath, bytes)
}

/** The vault key. Refuses with `wrong-passphrase`, `wrong-key-file`, `keychain-refused` or `other-way`. */
export async function openKeyring({ way }: Keyring, unlock: Unlock): Promise<Uint8Array> {
  if (way.kind === 'passphrase' && unlock.kind === 'passphrase') {
    const key = await keyFromPassphrase(unlock.passphrase, bytesIn(way.salt), way.costs)
    return opened(openBytes(key, purpose, bytesIn(way.sealed)), 'wrong-passphrase')
  }
  if (way.kind === 'key-file' && unlock.kind === 'key-file')
    return opened(openBytes(unlock.key, purpose, bytesIn(way.sealed)), 'wrong-key-file')
  if (way.kind === 'keychain' && unlock.kind === 'keychain') {
    const text = await unlock.keychain.unwrap(way.sealed)
    return opened(text === null ? null : bytesIn(text), 'keychain-refused')
  }
  throw new Refusal('other-way', { way: way.kind })
}

async function wrap(
  vaultKey: Uint8Array,
  unlock: Unlock,
  costs: Costs,
  random: Random,
): Promise<Keyring['way']> {
  switch (unlock.kind) {
    case 'passphrase': {
      const salt = random(16)
      const key = await keyFromPassphrase(unlock.passphrase, salt, costs)
      const sealed = textOf(sealBytes(key, purpose, vaultKey, random))
      return { kind: 'passphrase', salt: textOf(salt), costs, sealed }
    }
    case 'key-file':
      return {
        kind: 'key-file',
        sealed: textOf(sealBytes(unlock.key, purpose, vaultKey, random)),
      }
    case 'keychain': {
      const sealed = await unlock.keychain.wrap(textOf(vaultKey))
      if (sealed === null) throw new Refusal('keychain-refused')
      return { kind: 'keychain', sealed }
    }
  }
}

function opened(key: Uint8Array | null, code: string): Uint8Array {
  if (key?.length !== 32) throw new Refusal(code)
  return key
}

function parse(bytes: Uint8Array): Keyring | null {
  try {
    const read = v.safeParse(KeyringSchema, JSON.parse(new TextDecoder().decode(bytes)))
    if (!read.success) return null
    const { way, check } = read.output
    return check === undefined || check === checkOf(way) ? read.output : null
  } catch {
    return null
  }
}

const checkOf = (way: Keyring['way']): string =>
  createHash('sha256').update(JSON.stringify(way)).digest('hex')

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytesIn = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
