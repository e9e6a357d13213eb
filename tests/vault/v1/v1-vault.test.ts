import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKeyFile } from '#electron/vault/keys/key-file.ts'
import type { Unlock } from '#electron/vault/keys/keyring.ts'
import { holdVaultFolder, type OpenedVault } from '#electron/vault/open-vault.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { copyOfV1, expectedV1, fileOfV1, keptV1 } from '#tests/support/v1-vault.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { strengthsOf, give } from '#tests/people/two-computers.ts'
import { expectedOf } from './expected.ts'
import { namedValues } from './named-values.ts'
import { madeUpPassphrase, writeVault } from './write-vault.ts'

/*
 * tests/fixtures/vault-v1 was written once, by
 *   COMMONWEAVE_WRITE_V1_VAULT=1 npx vitest run --project unit tests/vault/v1
 * and must open for ever: it is what lies on somebody's disk.
 */
if (process.env['COMMONWEAVE_WRITE_V1_VAULT'] === '1') await writeVault(keptV1)

const { riverbend, elmStreet } = expectedV1()
const id = riverbend.verified.id

async function openIn(folder: string, unlock?: Unlock): Promise<OpenedVault> {
  const held = await holdVaultFolder(folder, nodeWorld)
  const key = await readKeyFile(join(folder, 'vault.key'))
  return held.unlock(unlock ?? { kind: 'key-file', key })
}

/** Where the snapshots of the coalition with everything in it lie. */
const snapshotsIn = (folder: string): string => {
  const places = readdirSync(join(folder, 'spaces')).map((name) => join(folder, 'spaces', name))
  const [largest] = places.toSorted((a, b) => logOf(b).length - logOf(a).length)
  return join(largest ?? '', 'snapshots')
}
const logOf = (place: string) => readFileSync(join(place, 'envelopes.log'))

const hashesOf = async (vault: Vault) =>
  (await expectedOf(vault, id)).verified.documents.map(({ name, hash }) => [name, hash])
const hashes = riverbend.verified.documents.map(({ name, hash }) => [name, hash])

describe('a vault of version 1', () => {
  test('holds what this test is about: every kind of envelope the app writes, and every room', () => {
    expect(Object.keys(riverbend.kinds).toSorted()).toEqual([
      'answer',
      'membership',
      'open',
      'update',
    ])
    const rooms = riverbend.verified.documents.map(({ name }) => name.replace(/\/.*/, '/…'))
    expect(rooms).toEqual([
      'assets',
      'brief/…',
      'briefs',
      'people',
      'plans',
      'priorities',
      'text/…',
    ])
  })

  test('opens: verify finds what was written, whole, and the snapshots agree with the log', async () => {
    const verified = await commandLine('verify', '--vault', copyOfV1(), '--json')
    expect(verified.problem).toBe('')
    const [one, other] = [riverbend, elmStreet].map((expected) => ({
      id: expected.verified.id,
      envelopes: expected.verified.envelopes,
      documents: expected.verified.documents,
      aside: { unsound: 0, waiting: 0, refusedByGate: 0, forks: 0 },
      health: {
        log: { kind: 'whole', missing: 0 },
        snapshots: { differing: [], setAside: [], problem: null },
      },
    }))
    expect(verified.json()).toMatchObject({ spaces: [one, other] })
  })

  test('shows people what they had', async () => {
    const { vault, close } = await openIn(copyOfV1())
    const { documents } = (await expectedOf(vault, id)).verified
    expect(documents).toEqual(riverbend.verified.documents)
    // Later versions know of more fields, which say nothing here.
    expect(await namedValues(vault.link('window'), id)).toMatchObject(riverbend.seen as object)
    expect((await vault.coalition(id)).space.health.snapshots.used.length).toBe(hashes.length)
    expect((await expectedOf(vault, id)).kinds).toEqual(riverbend.kinds)
    await close()
  })

  test('is the same from the log alone, and from the older snapshots', async () => {
    const bare = copyOfV1()
    rmSync(snapshotsIn(bare), { recursive: true })
    const fromLog = await openIn(bare)
    expect(await hashesOf(fromLog.vault)).toEqual(hashes)
    expect((await fromLog.vault.coalition(id)).space.health.snapshots.used).toEqual([])
    await fromLog.close()

    const aged = copyOfV1()
    for (const name of readdirSync(snapshotsIn(aged)))
      if (name.endsWith('.snap')) rmSync(join(snapshotsIn(aged), name))
    const fromOlder = await openIn(aged)
    expect(await hashesOf(fromOlder.vault)).toEqual(hashes)
    expect((await fromOlder.vault.coalition(id)).space.health.snapshots.used).not.toEqual([])
    await fromOlder.close()
  })

  test('goes on: it can be written in, closed and opened again', async () => {
    const folder = copyOfV1()
    const first = await openIn(folder)
    const link = first.vault.link('window').within(id)
    await link.run('assets/add', { name: 'Added later', kind: 'place' })
    await link.run('undo/back', {})
    await link.run('undo/again', {})
    await first.close()
    const again = await openIn(folder)
    expect(await strengthsOf(again.vault, id)).toContain('Added later')
    expect(await hashesOf(again.vault)).not.toEqual(hashes)
    await again.close()
  })

  test('opens by its passphrase, at the costs of then', async () => {
    const folder = copyOfV1()
    writeFileSync(join(folder, 'keyring.json'), fileOfV1('keyring-by-passphrase.json'))
    const passphrase = madeUpPassphrase
    const { vault, close } = await openIn(folder, { kind: 'passphrase', passphrase })
    expect(await hashesOf(vault)).toEqual(hashes)
    await close()
  })
})

describe('what people keep of it elsewhere', () => {
  test('the backup brings everything back', async () => {
    const vault = openTestVault()
    const file = await give(vault, fileOfV1('riverbend.cwbackup'), 'backup0000000001')
    const passphrase = madeUpPassphrase
    expect(await vault.link('window').run('keeping/restore', { file, passphrase })).toEqual({
      coalition: id,
      added: true,
    })
    expect(await hashesOf(vault)).toEqual(hashes)
  })

  test('the recovery sheet with a file of changes brings everything back', async () => {
    const vault = openTestVault()
    const code = Buffer.from(fileOfV1('recovery-sheet.txt')).toString()
    await vault.link('window').run('coalitions/restore-from-sheet', { code })
    const file = await give(vault, fileOfV1('riverbend.cwbundle'), 'bundle0000000001')
    const { taken } = await vault.link('window').run('keeping/take-in', { file })
    expect(taken).toBe(riverbend.verified.envelopes)
    expect(await hashesOf(vault)).toEqual(hashes)
  })
})
