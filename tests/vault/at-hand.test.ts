import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unlockAtHand } from '#electron/vault/keys/at-hand.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

const random = (bytes: number) => new Uint8Array(bytes).fill(7)
const keychain = (available: 'yes' | 'basic-text' | 'no') => ({
  available: () => Promise.resolve(available),
  wrap: () => Promise.resolve(null),
  unwrap: () => Promise.resolve(null),
})

test('a new vault begins with the keychain where it hides something, and asks for a passphrase where it does not', async () => {
  const at = { folder: makeTempFolder(), way: null, random }
  expect(await unlockAtHand({ ...at, keychain: keychain('yes') })).toMatchObject({
    kind: 'keychain',
  })
  for (const answer of ['basic-text', 'no'] as const)
    expect(await unlockAtHand({ ...at, keychain: keychain(answer) })).toBe(null)
})

test('without a line to a keychain a new vault begins with a key file only its owner can read, which opens it again anywhere', async () => {
  const folder = makeTempFolder()
  const made = await unlockAtHand({ folder, way: null, keychain: null, random })
  expect(made).toMatchObject({ kind: 'key-file' })
  if (process.platform !== 'win32')
    expect((await stat(join(folder, 'vault.key'))).mode & 0o777).toBe(0o600)
  for (const line of [null, keychain('yes')])
    expect(await unlockAtHand({ folder, way: 'key-file', keychain: line, random })).toEqual(made)
})

test('what only a passphrase or a missing keychain opens stays locked, and a missing key file is named', async () => {
  const at = { folder: makeTempFolder(), random, keychain: null }
  expect(await unlockAtHand({ ...at, way: 'passphrase' })).toBe(null)
  expect(await unlockAtHand({ ...at, way: 'keychain' })).toBe(null)
  await expect(unlockAtHand({ ...at, way: 'key-file' })).rejects.toMatchObject({
    problem: { code: 'key-file-unreadable' },
  })
})
