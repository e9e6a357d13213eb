import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readView } from '#shared/contract/read-view.ts'
import { readKeyFile } from '#electron/vault/keys/key-file.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { holdVaultFolder } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { copyOfV1, expectedV1, fileOfV1 } from '#tests/support/v1-vault.ts'
import { expectedOf } from './expected.ts'

/* Older files open, newer ones are only read (fault 10): here a later version has written in the kept vault. */

const id = expectedV1().riverbend.verified.id
const later = 'Written by the next version'

async function openIn(folder: string) {
  const held = await holdVaultFolder(folder, nodeWorld)
  try {
    return await held.unlock({
      kind: 'key-file',
      key: await readKeyFile(join(folder, 'vault.key')),
    })
  } catch (cause) {
    await held.leave()
    throw cause
  }
}

const linkOf = (vault: Vault) => vault.link('window').within(id)
const newer = { problem: { code: 'written-by-newer-app' } }

async function takeInNewer(vault: Vault): Promise<void> {
  const bytes = Buffer.from(fileOfV1('newer.cwbundle')).toString('base64')
  const file = 'newer00000000001'
  await vault.link('window').run('files/give', { file, at: 0, bytes })
  expect(await linkOf(vault).run('links/bundle-in', { file })).toMatchObject({ read: 3, taken: 3 })
}

/** Reads everything, changes nothing that the later version wrote in, and everything else as ever. */
async function expectReadOnly(vault: Vault, asset: string): Promise<void> {
  const link = linkOf(vault)
  const goals = [...(await readView(link, 'plans/board', {})).values()].filter(
    ({ text }) => text === later,
  )
  expect(goals).toHaveLength(1)
  const aside = await readView(link, 'records/set-aside', {})
  expect([...aside.values()]).toMatchObject([
    { document: 'plans', map: 'goals', ids: [expect.any(String)] },
  ])
  const goal = goals[0]?.id ?? ''
  await expect(link.run('plans/add-goal', { text: 'Another' })).rejects.toMatchObject(newer)
  await expect(link.run('plans/edit-goal', { id: goal, text: 'Mine' })).rejects.toMatchObject(newer)
  await expect(link.run('plans/archive-goal', { id: goal })).rejects.toMatchObject(newer)
  const place = { document: 'assets', map: 'assets', id: asset, field: 'strong' } as const
  await expect(link.run('texts/open', { place })).rejects.toMatchObject({
    problem: { code: 'text-newer' },
  })
  await link.run('assets/edit', { id: asset, change: { organization: 'Elm Street' } })
  await link.run('priorities/add-idea', { text: 'Shade' })
  const { snapshots } = (await vault.coalition(id)).space.health
  expect(snapshots).toMatchObject({ setAside: [], problem: null })
}

async function gardenIn(vault: Vault): Promise<string> {
  const assets = [...(await readView(linkOf(vault), 'assets/list', {})).values()]
  return assets.find(({ name }) => name === 'Healing garden')?.id ?? ''
}

test('what a newer app wrote is shown and not changed, also after closing; the rest goes on', async () => {
  const folder = copyOfV1()
  const first = await openIn(folder)
  await takeInNewer(first.vault)
  const garden = await gardenIn(first.vault)
  await expectReadOnly(first.vault, garden)
  const hashes = (await expectedOf(first.vault, id)).verified.documents
  expect(hashes.find(({ name }) => name === 'plans')).toMatchObject({
    records: { goals: 3 },
    setAside: 1,
  })
  await first.close()
  const again = await openIn(folder)
  expect((await expectedOf(again.vault, id)).verified.documents).toEqual(hashes)
  await expectReadOnly(again.vault, garden)
  await again.close()
})

test('an edit under way when the newer app is heard of can no longer be undone, and stays', async () => {
  const { vault, close } = await openIn(copyOfV1())
  const link = linkOf(vault)
  await link.run('plans/add-goal', { text: 'Just before' })
  const place = {
    document: 'assets',
    map: 'assets',
    id: await gardenIn(vault),
    field: 'strong',
  } as const
  const { session } = await link.run('texts/open', { place })
  await takeInNewer(vault)
  await expect(link.run('texts/write', { session, update: 'AAA=' })).rejects.toMatchObject({
    problem: { code: 'text-newer' },
  })
  await expect(link.run('undo/back', {})).rejects.toMatchObject(newer)
  await expect
    .poll(async () =>
      [...(await readView(link, 'plans/board', {})).values()].map(({ text }) => text),
    )
    .toContain('Just before')
  await link.run('assets/add', { name: 'Still possible', kind: 'place' })
  await close()
})

test.each(['register.json', 'keyring.json'])(
  'a %s of a newer app is refused in one sentence and left as it is',
  async (name) => {
    const folder = copyOfV1()
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8').replace('"version": 1', '"version": 2, "more": []')
    writeFileSync(file, text)
    await expect(openIn(folder)).rejects.toMatchObject({ problem: { code: 'made-by-newer-app' } })
    const refused = await commandLine('verify', '--vault', folder, '--json')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.problem).toBe(
      'This was last used by a newer version of the app. Nothing was changed; that version can open it.\n',
    )
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)
