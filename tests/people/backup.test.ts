import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeBackup, openBackup, restoreBackup } from '#electron/vault/keeping/backup.ts'
import { readBackup, writeBackup } from '#electron/vault/keeping/backup-format.ts'
import { bundleOf } from '#electron/vault/keeping/bundle-bytes.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { follow } from '#tests/support/followed.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import {
  addStrength,
  carry,
  contentOf,
  found,
  give,
  letIn,
  meet,
  strengthsOf,
  take,
} from './two-computers.ts'

const suite = createNodeSuite()
const passphrase = 'three herons at dusk'
/** The cheapest costs a file may name: what is tried here is not how long guessing takes. */
const ports = { suite, world: nodeWorld, costs: { N: 2 ** 10, r: 8, p: 1 } as const }

const backup = async (vault: Vault, id: string) =>
  makeBackup(await vault.coalition(id), passphrase, ports)

const restore = async (vault: Vault, bytes: Uint8Array, words = passphrase) =>
  restoreBackup(vault, await openBackup(bytes, words, suite))

describe('a backup of a coalition', () => {
  let ana: Vault
  let id: string
  beforeEach(async () => {
    ana = openTestVault()
    id = (await found(ana)).coalition
    await addStrength(ana, id, 'Garden')
  })

  test('opens on another computer with everything in it, through the commands people press', async () => {
    const made = await ana.link('window').within(id).run('keeping/backup', { passphrase })
    expect(made.name).toMatch(/^Riverbend-\d{4}-\d{2}-\d{2}\.cwbackup$/)
    const bytes = await take(ana, made.file)
    const other = openTestVault()
    const file = await give(other, bytes, 'file000000000001')
    const link = other.link('window')
    expect(await link.run('keeping/look', { file })).toEqual({
      kind: 'backup',
      coalition: id,
      here: false,
    })
    expect(await link.run('keeping/restore', { file, passphrase })).toEqual({
      coalition: id,
      added: true,
    })
    expect(await contentOf(other, id)).toEqual(await contentOf(ana, id))
    const members = follow(link.within(id), 'people/members', {})
    await members.ready
    expect([...members.items.values()]).toMatchObject([{ name: 'Ana', me: true, role: 'founder' }])
  })

  test('restored while the original stays in use, both go on and nothing of either is lost', async () => {
    const bea = openTestVault()
    await letIn(ana, bea, id)
    const bytes = await backup(ana, id)
    await addStrength(ana, id, 'Original went on')
    const remains = newRemains()
    const copy = openTestVault(remains)
    await restore(copy, bytes)
    await addStrength(copy, id, 'Copy went on')
    await addStrength(ana, id, 'Original again')
    // Bea meets the copy first and the original later; both write as one and the same device.
    await meet(copy, bea, id)
    await addStrength(bea, id, 'Bea')
    await meet(bea, ana, id)
    await meet(ana, copy, id)
    await addStrength(copy, id, 'After meeting')
    await copy.close()
    const reopened = openTestVault(remains)
    await addStrength(reopened, id, 'After closing')
    await meet(reopened, bea, id)
    await meet(reopened, ana, id)
    const all = [
      'After closing',
      'After meeting',
      'Bea',
      'Copy went on',
      'Garden',
      'Original again',
      'Original went on',
    ]
    for (const vault of [ana, bea, reopened]) expect(await strengthsOf(vault, id)).toEqual(all)
    expect(await contentOf(reopened, id)).toEqual(await contentOf(ana, id))
    expect(await contentOf(bea, id)).toEqual(await contentOf(ana, id))
    for (const vault of [ana, bea, reopened]) {
      const { sizes } = (await vault.coalition(id)).space.replica
      expect(sizes).toMatchObject({ unsound: 0, waiting: 0, forks: 0, refused: 0 })
    }
  })

  test('a code made before the backup lets nobody in twice unseen', async () => {
    const invite = await ana.link('window').within(id).run('people/invite', { name: 'Bea' })
    const bytes = await backup(ana, id)
    const copy = openTestVault()
    await restore(copy, bytes)
    for (const original of [ana, copy]) {
      const bea = openTestVault()
      await bea.link('window').run('coalitions/join', { code: invite.link, device: 'Phone' })
      const here = follow(bea.link('window').within(id), 'people/here', {})
      await carry(original, bea, id)
      await here.until((items) => items.get('here')?.state === 'in')
      await carry(bea, original, id)
    }
    await meet(ana, copy, id)
    for (const vault of [ana, copy]) {
      const invites = follow(vault.link('window').within(id), 'people/invites', {})
      await invites.until((items) =>
        [...items.values()].every(({ state }) => state === 'used-twice'),
      )
    }
  })

  test('where its coalition is here, what is missing is taken in and this computer stays who it is', async () => {
    const bea = openTestVault()
    await letIn(ana, bea, id)
    const before = (await bea.coalition(id)).secrets.read().deviceSeed
    await addStrength(ana, id, 'Later')
    const bytes = await backup(ana, id)
    expect(await restore(bea, bytes)).toEqual({ coalition: id, added: false })
    expect(await strengthsOf(bea, id)).toEqual(['Garden', 'Later'])
    expect(bea.ports.shelf.all()).toHaveLength(1)
    expect((await bea.coalition(id)).secrets.read().deviceSeed).toBe(before)
    const again = (await bea.coalition(id)).space.index.count
    await restore(bea, bytes)
    expect((await bea.coalition(id)).space.index.count).toBe(again)
  })

  describe('a file that is not right says why, and nothing is changed', () => {
    let bytes: Uint8Array
    let remains: ReturnType<typeof newRemains>
    let target: Vault
    beforeEach(async () => {
      bytes = await backup(ana, id)
      remains = newRemains()
      target = openTestVault(remains)
      await found(target, 'Elm Street')
    })

    async function refusalOf(file: Uint8Array, words = passphrase): Promise<string> {
      const before = readdirSync(remains.folder, { recursive: true })
      const problem = await restore(target, file, words).then(
        () => 'restored',
        (cause: { problem?: { code: string } }) => cause.problem?.code ?? 'crashed',
      )
      expect(readdirSync(remains.folder, { recursive: true })).toEqual(before)
      expect(target.ports.shelf.all()).toHaveLength(1)
      return problem
    }

    test('another passphrase', async () => {
      expect(await refusalOf(bytes, 'three herons at dawn')).toBe('wrong-passphrase')
    })

    test('cut short anywhere', async () => {
      for (let at = 0; at < bytes.length; at += 23)
        expect(['backup-cut-short', 'backup-not-one', 'backup-newer']).toContain(
          await refusalOf(bytes.subarray(0, at)),
        )
      expect(await refusalOf(bytes.subarray(0, -1))).toBe('backup-cut-short')
    })

    test('a flipped bit in any part', async () => {
      const told = new Set<string>()
      for (let at = 0; at < bytes.length; at += 17) {
        const flipped = bytes.slice()
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        told.add(await refusalOf(flipped))
      }
      expect([...told].toSorted()).toEqual(
        expect.arrayContaining(['backup-damaged', 'backup-not-one']),
      )
      for (const code of told) expect(code).toMatch(/^backup-(damaged|not-one|newer|cut-short)$/)
    })

    test('something added at its end', async () => {
      expect(await refusalOf(new Uint8Array([...bytes, 0]))).toBe('backup-damaged')
    })

    test('the content of another coalition put behind its keys', async () => {
      const other = openTestVault()
      const foreign = (await found(other)).coalition
      const { space, id: spaceId } = await other.coalition(foreign)
      await space.saved()
      const bundle = await bundleOf(space, spaceId, suite)
      expect(await refusalOf(writeBackup({ ...readBackup(bytes, suite), bundle }, suite))).toBe(
        'backup-damaged',
      )
    })

    test('costs no file may name', async () => {
      const parts = readBackup(bytes, suite)
      const cheap = { ...parts, costs: { N: 2 ** 30, r: 8, p: 1 } as never }
      expect(await refusalOf(writeBackup(cheap, suite))).toBe('backup-damaged')
    })

    test('a picture, an empty file, a bundle', async () => {
      const { space, id: spaceId } = await ana.coalition(id)
      const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])
      for (const file of [png, new Uint8Array(), await bundleOf(space, spaceId, suite)])
        expect(await refusalOf(file)).toBe('backup-not-one')
    })
  })

  test('nothing in the file can be read without the passphrase', async () => {
    await addStrength(ana, id, 'Canary willow')
    const text = Buffer.from(await backup(ana, id)).toString('latin1')
    for (const canary of ['Canary', 'Riverbend', 'Ana', 'Kitchen'])
      expect(text).not.toContain(canary)
    const { epochKey, deviceSeed } = (await ana.coalition(id)).secrets.read()
    for (const key of [epochKey, deviceSeed]) {
      expect(text).not.toContain(key)
      expect(text).not.toContain(Buffer.from(key, 'hex').toString('latin1'))
    }
  })
})
