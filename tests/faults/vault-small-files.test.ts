import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { readView } from '#shared/contract/read-view.ts'
import { readKeyFile } from '#electron/vault/keys/key-file.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { repeats } from '#tests/support/repeats.ts'
import { filesOfV1, riverbendFolder, v1Key, v1OnMemory } from '#tests/support/v1-on-memory.ts'
import { copyOfV1, expectedV1, fileOfV1 } from '#tests/support/v1-vault.ts'
import { give } from '#tests/people/two-computers.ts'
import { madeUpPassphrase } from '#tests/vault/v1/write-vault.ts'
import { contentOf, hashOf, openVaultOn, unhurriedWorld } from './vault-commands.ts'

const { riverbend, elmStreet } = expectedV1()
const [id, other] = [riverbend.verified.id, elmStreet.verified.id]

const secrets = `${riverbendFolder}/secrets.sealed`
const folderId = riverbendFolder.slice('spaces/'.length)
const sizeOf = (path: string) => filesOfV1.get(path)?.length ?? 0

const flipped = (path: string, offset: number): Uint8Array => {
  const bytes = (filesOfV1.get(path) ?? new Uint8Array()).slice()
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << (offset % 8))
  return bytes
}

const openV1 = async (files: FilePort) => openVaultOn(files, unhurriedWorld(), await v1Key(files))

/** Both coalitions are whole, and one of them can be written in. */
async function expectWhole(vault: Vault): Promise<void> {
  for (const { verified } of [riverbend, elmStreet]) {
    const { shown } = await contentOf(vault, verified.id)
    const hashes = [...shown].map(([name, text]) => ({ name, hash: hashOf(text) }))
    expect(hashes).toEqual(verified.documents.map(({ name, hash }) => ({ name, hash })))
  }
  await vault.link('one').within(id).run('assets/add', { name: 'Still works', kind: 'place' })
}

describe('a small file of the vault is damaged (fault 4)', () => {
  const step = repeats({ quick: 13, long: 1 })

  test.each(['register.json', 'keyring.json', 'settings.json', secrets])(
    '%s, a bit anywhere: everything opens all the same',
    async (path) => {
      for (let offset = 0; offset < sizeOf(path); offset += step) {
        const files = await v1OnMemory(new Map([[path, flipped(path, offset)]]))
        const vault = await openV1(files)
        await expectWhole(vault)
        await vault.close()
      }
    },
  )

  test('the register and its copy: it is made anew from the folders, and the damaged one is kept', async () => {
    const bad = new TextEncoder().encode('{"version": 1, "coa')
    const files = await v1OnMemory(
      new Map([
        ['register.json', bad],
        ['register.json.before', bad],
      ]),
    )
    const vault = await openV1(files)
    await expectWhole(vault)
    await vault.close()
    expect(await files.read('register.json.bad-1')).toEqual(bad)
    const again = await openV1(files)
    expect(again.ports.shelf.all()).toHaveLength(2)
    await again.close()
  })

  test('the keyring and its copy: one sentence, and both are left as they are', async () => {
    const changes = new Map(
      ['keyring.json', 'keyring.json.before'].map((path) => [path, flipped(path, 90)]),
    )
    const files = await v1OnMemory(changes)
    await expect(v1Key(files)).rejects.toMatchObject({ problem: { code: 'keyring-damaged' } })
    for (const [path, bytes] of changes) expect(await files.read(path)).toEqual(bytes)
  })

  test('the secrets of one coalition and their copy: it is listed as unreadable, the other works, a backup helps', async () => {
    const changes = new Map([secrets, `${secrets}.before`].map((path) => [path, flipped(path, 50)]))
    const files = await v1OnMemory(changes)
    const vault = await openV1(files)
    const window = vault.link('one')
    const listed = await readView(window, 'coalitions', {})
    expect(new Map([...listed.values()].map(({ name, state }) => [name, state]))).toEqual(
      new Map([
        ['', 'unreadable'],
        ['Elm Street', 'ready'],
      ]),
    )
    await window.within(other).run('assets/add', { name: 'Still works', kind: 'place' })
    for (const [path, bytes] of changes) expect(await files.read(path)).toEqual(bytes)
    const file = await give(vault, fileOfV1('riverbend.cwbackup'), 'backup0000000001')
    await window.run('keeping/restore', { file, passphrase: madeUpPassphrase })
    const { shown } = await contentOf(vault, id)
    expect([...shown.values()].map(hashOf)).toEqual(
      riverbend.verified.documents.map(({ hash }) => hash),
    )
    await vault.close()
    const again = await openV1(files)
    expect(again.ports.shelf.all()).toHaveLength(2)
    expect(again.ports.shelf.unreadable()).toHaveLength(1)
    await again.link('one').run('coalitions/take-off', { coalition: folderId })
    expect(again.ports.shelf.unreadable()).toEqual([])
    await again.close()
  })
})

test('a coalition taken off leaves none of its files on a real disk', async () => {
  const folder = copyOfV1()
  const held = await holdVaultFolder(folder, nodeWorld)
  const key = await readKeyFile(join(folder, 'vault.key'))
  const { vault, close } = await held.unlock({ kind: 'key-file', key })
  await vault.link('one').run('coalitions/take-off', { coalition: id })
  const left = readdirSync(join(folder, 'spaces', folderId), {
    recursive: true,
    withFileTypes: true,
  })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
  const list = await readView(vault.link('one'), 'coalitions', {})
  expect([...list.keys()]).toEqual([other])
  await close()
})
