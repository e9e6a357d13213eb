import { expect, test } from 'vitest'
import { canonicalText } from '#electron/vault/records.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { follow } from '#tests/support/followed.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'

const found = (vault: Vault) =>
  vault.link('window').run('coalitions/found', { name: 'Riverbend', person: 'Ana' })

/** Carry what one computer holds to another, as a file on a stick would. */
async function carry(from: Vault, to: Vault, id: string): Promise<void> {
  const source = (await from.coalition(id)).space
  const target = (await to.coalition(id)).space
  await source.saved()
  const envelopes: Uint8Array[] = []
  for await (const frame of source.log.frames()) envelopes.push(frame.payload)
  await target.take(envelopes)
}

async function contentOf(vault: Vault, id: string, name: DocumentName): Promise<string> {
  return canonicalText(name, (await vault.coalition(id)).space.shelf())
}

test('a coalition is founded, and what is added is there after the app was closed', async () => {
  const remains = newRemains()
  const first = openTestVault(remains)
  const { coalition } = await found(first)
  const link = first.link('window').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  await link.run('assets/edit', { id, change: { name: 'Healing garden' } })
  await first.close()

  const again = openTestVault(remains).link('window').within(coalition)
  const assets = follow(again, 'assets/list', {})
  await assets.ready
  expect([...assets.items.values()].map((asset) => asset.name)).toEqual(['Healing garden'])
  const members = follow(again, 'people/members', {})
  await members.ready
  expect([...members.items.values()]).toMatchObject([{ name: 'Ana', role: 'founder', me: true }])
})

test('undo in one window takes back only what that window did', async () => {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const [one, two] = ['one', 'two'].map((window) => vault.link(window).within(coalition))
  if (!one || !two) return
  const assets = follow(one, 'assets/list', {})
  await assets.ready
  await one.run('assets/add', { name: 'Garden', kind: 'nature' })
  await two.run('assets/add', { name: 'Choir', kind: 'association' })
  expect(await one.run('undo/back', {})).toEqual({ undone: 'assets/add' })
  expect([...assets.items.values()].map((asset) => asset.name)).toEqual(['Choir'])
  expect(await one.run('undo/back', {})).toEqual({ undone: null })
  expect(await one.run('undo/again', {})).toEqual({ redone: 'assets/add' })
  expect(assets.items.size).toBe(2)
})

test('Bea joins by code, both edit apart, and both computers end equal', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const anaLink = ana.link('window').within(coalition)
  const { id } = await anaLink.run('assets/add', { name: 'Garden', kind: 'nature' })
  const invite = await anaLink.run('people/invite', { name: 'Bea' })

  const bea = openTestVault()
  await bea
    .link('window')
    .run('coalitions/join', { code: invite.words.join(' '), device: 'Laptop' })
  const beaLink = bea.link('window').within(coalition)
  const beaMembers = follow(beaLink, 'people/members', {})
  await carry(ana, bea, coalition)
  await beaMembers.until((items) =>
    [...items.values()].some(({ me, name }) => me && name === 'Bea'),
  )

  const anaMembers = follow(anaLink, 'people/members', {})
  await carry(bea, ana, coalition)
  await anaMembers.until((items) =>
    [...items.values()].some(({ name, invited }) => name === 'Bea' && !invited),
  )
  await beaLink.run('assets/edit', { id, change: { name: 'Cedar garden' } })
  await anaLink.run('assets/edit', { id, change: { name: 'Healing garden' } })
  await beaLink.run('assets/edit', { id, change: { organization: 'Neighbors' } })
  for (let round = 0; round < 3; round += 1) {
    await carry(ana, bea, coalition)
    await carry(bea, ana, coalition)
  }
  for (const name of ['assets', 'people', 'priorities'] as const)
    expect(await contentOf(ana, coalition, name)).toBe(await contentOf(bea, coalition, name))
  const one = follow(anaLink, 'assets/one', { id })
  await one.ready
  const [asset] = one.items.values()
  expect(asset?.organization).toBe('Neighbors')
  expect(
    [asset?.name, asset?.apart[0]?.value].map(String).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['Cedar garden', 'Healing garden'])
  const invites = follow(anaLink, 'people/invites', {})
  await invites.until((items) => [...items.values()].every(({ state }) => state === 'used'))
})

test('a withdrawn code lets nobody in', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const anaLink = ana.link('window').within(coalition)
  const { link, invite } = await anaLink.run('people/invite', { name: 'Bea' })
  await anaLink.run('people/withdraw', { invite })
  const bea = openTestVault()
  await bea.link('window').run('coalitions/join', { code: link, device: 'Laptop' })
  await carry(ana, bea, coalition)
  await expect(
    bea.link('window').within(coalition).run('assets/add', { name: 'Garden', kind: 'nature' }),
  ).rejects.toMatchObject({ problem: { code: 'not-a-member' } })
})

test('what does not fit is refused at the door and changes nothing', async () => {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  await expect(link.run('assets/add', { name: '', kind: 'nature' })).rejects.toMatchObject({
    problem: { code: 'input-does-not-fit', values: { field: 'name' } },
  })
  await expect(
    vault.link('window').run('assets/add', { name: 'x', kind: 'nature' }),
  ).rejects.toMatchObject({
    problem: { code: 'no-coalition' },
  })
  const elsewhere = vault.link('window').within('0'.repeat(32))
  await expect(elsewhere.run('undo/back', {})).rejects.toMatchObject({
    problem: { code: 'coalition-not-here' },
  })
})

test('a CSV file is looked at, brought in, shown together and taken back', async () => {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const file = 'file000000000001'
  const csv = 'name,latitude,longitude\nGarden,45.1,-93.2\nLibrary,45.2,-93.1\n,1,2\n'
  await link.run('files/give', { file, at: 0, bytes: Buffer.from(csv).toString('base64') })
  const look = await link.run('assets/import-look', { file, fileName: 'places.csv' })
  expect(look).toMatchObject({ rows: 3, added: 2, skipped: 1 })
  const assets = follow(link, 'assets/list', {})
  const { mapping } = look
  const result = await link.run('assets/import', {
    file,
    fileName: 'places.csv',
    mapping,
    kind: 'place',
  })
  expect(result).toMatchObject({ read: 3, added: 2, updated: 0, skipped: 1 })
  expect(assets.items.size).toBe(2)
  expect(await link.run('assets/import-undo', { importId: result.importId })).toMatchObject({
    archived: 2,
  })
  expect(assets.items.size).toBe(0)
})
