import { chmodSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Gatehouse } from '#electron/vault/gatehouse.ts'
import { makeKeyFile, readKeyFile } from '#electron/vault/keys/key-file.ts'
import type { SystemKeychain, Unlock } from '#electron/vault/keys/keyring.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import { follow } from '#tests/support/followed.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

/** Cheap enough for tests; the product's own costs are in passphrase.ts. */
const costs = { N: 2 ** 10, r: 8, p: 1 } as const
const hold = (folder: string) => holdVaultFolder(folder, nodeWorld, costs)
const passphrase = (text: string): Unlock => ({ kind: 'passphrase', passphrase: text })

async function makeVault(folder: string, unlock: Unlock): Promise<string> {
  const opened = await (await hold(folder)).unlock(unlock)
  const link = opened.vault.link('test')
  const { coalition } = await link.run('coalitions/found', {
    name: 'Canary-Riverbend',
    person: 'Canary-Ana',
  })
  await link.within(coalition).run('assets/add', { name: 'Canary-Garden', kind: 'nature' })
  await opened.close()
  return coalition
}

async function namesIn(
  folder: string,
  unlock: Unlock,
  coalition: string,
): Promise<readonly string[]> {
  const opened = await (await hold(folder)).unlock(unlock)
  const assets = follow(opened.vault.link('test').within(coalition), 'assets/list', {})
  await assets.ready
  const names = [...assets.items.values()].map(({ name }) => name)
  await opened.close()
  return names
}

test('a passphrase opens what it locked, typed on any keyboard, and another one does not', async () => {
  const folder = makeTempFolder()
  const coalition = await makeVault(folder, passphrase('caf\u00e9 crème'))
  expect(await namesIn(folder, passphrase('cafe\u0301 crème'), coalition)).toEqual([
    'Canary-Garden',
  ])
  const held = await hold(folder)
  await expect(held.unlock(passphrase('cafe creme'))).rejects.toMatchObject({
    problem: { code: 'wrong-passphrase' },
  })
  await held.leave()
})

test('a key file opens what it locked; one that others may read is refused', async () => {
  const folder = makeTempFolder()
  const path = join(makeTempFolder(), 'vault.key')
  await makeKeyFile(path, nodeWorld.random(32))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const coalition = await makeVault(folder, { kind: 'key-file', key: await readKeyFile(path) })
  expect(
    await namesIn(folder, { kind: 'key-file', key: await readKeyFile(path) }, coalition),
  ).toHaveLength(1)
  chmodSync(path, 0o644)
  await expect(readKeyFile(path)).rejects.toMatchObject({
    problem: { code: 'key-file-open-to-others' },
  })
})

test('the system keychain opens what it locked, and nothing else does', async () => {
  const folder = makeTempFolder()
  const keychain: SystemKeychain = {
    available: () => Promise.resolve('yes'),
    wrap: (text) => Promise.resolve(`wrapped:${text}`),
    unwrap: (wrapped) => Promise.resolve(wrapped.replace('wrapped:', '')),
  }
  const coalition = await makeVault(folder, { kind: 'keychain', keychain })
  expect(await namesIn(folder, { kind: 'keychain', keychain }, coalition)).toHaveLength(1)
  const held = await hold(folder)
  const refusing = { ...keychain, unwrap: () => Promise.resolve(null) }
  await expect(held.unlock({ kind: 'keychain', keychain: refusing })).rejects.toMatchObject({
    problem: { code: 'keychain-refused' },
  })
  await expect(held.unlock(passphrase('anything'))).rejects.toMatchObject({
    problem: { code: 'other-way' },
  })
  await held.leave()
})

test('a passphrase set later replaces the key file', async () => {
  const folder = makeTempFolder()
  const key = nodeWorld.random(32)
  const coalition = await makeVault(folder, { kind: 'key-file', key })
  const opened = await (await hold(folder)).unlock({ kind: 'key-file', key })
  await opened.vault.link('test').run('lock/protect', { passphrase: 'long enough' })
  await opened.close()
  const held = await hold(folder)
  await expect(held.unlock({ kind: 'key-file', key })).rejects.toMatchObject({
    problem: { code: 'other-way' },
  })
  await held.leave()
  expect(await namesIn(folder, passphrase('long enough'), coalition)).toHaveLength(1)
  rmSync(join(folder, 'keyring.json'))
  const copy = await hold(folder)
  expect(copy.way).toBe('passphrase')
  await copy.leave()
})

test('two of the app cannot open one folder at the same time', async () => {
  const folder = makeTempFolder()
  const first = await hold(folder)
  await expect(hold(folder)).rejects.toMatchObject({ problem: { code: 'vault-in-use' } })
  await first.leave()
  await (await hold(folder)).leave()
})

test('a damaged keyring is refused and left as it is; its copy from before opens', async () => {
  const folder = makeTempFolder()
  const coalition = await makeVault(folder, passphrase('long enough'))
  const path = join(folder, 'keyring.json')
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, 40))
  rmSync(`${path}.before`)
  await expect(hold(folder)).rejects.toMatchObject({ problem: { code: 'keyring-damaged' } })
  expect(readFileSync(path)).toEqual(whole.subarray(0, 40))
  writeFileSync(`${path}.before`, whole)
  expect(await namesIn(folder, passphrase('long enough'), coalition)).toHaveLength(1)
})

test('no name lies readable on disk', async () => {
  const folder = makeTempFolder()
  await makeVault(folder, passphrase('long enough'))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(bytes.includes('Canary'), file.name).toBe(false)
    expect(
      bytes.toString('latin1').includes(Buffer.from('Canary').toString('base64').slice(0, 8)),
    ).toBe(false)
  }
})

test('before a locked vault a page can only try a passphrase', async () => {
  const folder = makeTempFolder()
  await makeVault(folder, passphrase('long enough'))
  const gatehouse = new Gatehouse(await hold(folder))
  const link = gatehouse.link('page')
  const lock = follow(link, 'lock', {})
  const coalitions = follow(link, 'coalitions', {})
  await Promise.all([lock.ready, coalitions.ready])
  expect(lock.items.get('lock')).toEqual({ state: 'locked', way: 'passphrase' })
  expect(coalitions.problem()).toMatchObject({ code: 'locked' })
  await expect(link.run('coalitions/found', { name: 'x', person: 'y' })).rejects.toMatchObject({
    problem: { code: 'locked' },
  })
  await expect(link.run('lock/open', { passphrase: 'wrong one' })).rejects.toMatchObject({
    problem: { code: 'wrong-passphrase' },
  })
  await link.run('lock/open', { passphrase: 'long enough' })
  expect(lock.items.get('lock')).toEqual({ state: 'open', way: 'passphrase' })
  const open = follow(link, 'coalitions', {})
  await open.ready
  expect([...open.items.values()].map(({ name }) => name)).toEqual(['Canary-Riverbend'])
  await gatehouse.close()
})
