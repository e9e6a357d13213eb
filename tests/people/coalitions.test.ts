import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleOf } from '#electron/vault/keeping/bundle-bytes.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { follow } from '#tests/support/followed.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import { addStrength, carry, found, give, letIn, meet, strengthsOf, take } from './two-computers.ts'

async function bundle(vault: Vault, id: string): Promise<Uint8Array> {
  const { space, id: spaceId } = await vault.coalition(id)
  await space.saved()
  return bundleOf(space, spaceId, createNodeSuite())
}

test('the list of coalitions follows names as they arrive and change', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const bea = openTestVault()
  const list = follow(bea.link('window'), 'coalitions', {})
  const invite = await ana.link('window').within(coalition).run('people/invite', { name: 'Bea' })
  await bea.link('window').run('coalitions/join', { code: invite.link, device: 'Phone' })
  await list.until((items) => items.get(coalition)?.state === 'waiting')
  await carry(ana, bea, coalition)
  await list.until((items) => items.get(coalition)?.state === 'ready')
  expect(list.items.get(coalition)).toMatchObject({ name: 'Riverbend', person: 'Bea' })
  await meet(ana, bea, coalition)
  await ana.link('window').within(coalition).run('coalition/rename', { name: 'Cedar Fork' })
  await carry(ana, bea, coalition)
  await list.until((items) => items.get(coalition)?.name === 'Cedar Fork')
})

test('a computer that was let in is told apart from one that waits and one that was let out', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const link = ana.link('window').within(coalition)
  const bea = openTestVault()
  const invite = await link.run('people/invite', { name: 'Bea' })
  await bea.link('window').run('coalitions/join', { code: invite.link, device: 'Phone' })
  const here = follow(bea.link('window').within(coalition), 'people/here', {})
  await here.until((items) => items.get('here')?.state === 'waiting')
  await carry(ana, bea, coalition)
  await here.until((items) => items.get('here')?.state === 'in')
  await meet(ana, bea, coalition)
  const device = (await bea.coalition(coalition)).space.replica.device.id
  const { space } = await ana.coalition(coalition)
  space.act({ kind: 'remove-device', device })
  await carry(ana, bea, coalition)
  await here.until((items) => items.get('here')?.state === 'out')
})

test('the code of an open invite can be shown again, and of a withdrawn one no more', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const link = ana.link('window').within(coalition)
  const made = await link.run('people/invite', { name: 'Bea' })
  const invites = follow(link, 'people/invites', {})
  await invites.ready
  expect(invites.items.get(made.invite)).toMatchObject({
    state: 'open',
    link: made.link,
    words: made.words,
  })
  await link.run('people/withdraw', { invite: made.invite })
  await invites.until((items) => items.get(made.invite)?.state === 'withdrawn')
  expect(invites.items.get(made.invite)).toMatchObject({ link: null, words: null })
})

test('another computer of the same person comes in as that person', async () => {
  const ana = openTestVault()
  const { coalition, person } = await found(ana)
  const link = ana.link('window').within(coalition)
  const made = await link.run('people/add-computer', {})
  const phone = openTestVault()
  await phone.link('window').run('coalitions/join', { code: made.words.join(' '), device: 'Phone' })
  await carry(ana, phone, coalition)
  const members = follow(phone.link('window').within(coalition), 'people/members', {})
  await members.until((items) => items.get(person)?.devices.length === 2)
  await members.until((items) =>
    (items.get(person)?.devices ?? []).some(({ name, here }) => name === 'Phone' && here),
  )
  expect(members.items.size).toBe(1)
  expect(members.items.get(person)).toMatchObject({ me: true, name: 'Ana' })
})

test('a coalition taken off this computer is gone from it and stays with the others', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const remains = newRemains()
  const bea = openTestVault(remains)
  await letIn(ana, bea, coalition)
  await addStrength(bea, coalition, 'Choir')
  await meet(ana, bea, coalition)
  const folder = bea.placeOf(coalition)?.folder ?? ''
  expect(existsSync(join(remains.folder, folder, 'envelopes.log'))).toBe(true)
  await bea.link('window').run('coalitions/take-off', { coalition })
  const list = follow(bea.link('window'), 'coalitions', {})
  await list.ready
  expect(list.items.size).toBe(0)
  expect(await strengthsOf(ana, coalition)).toEqual(['Choir'])
  await expect(bea.link('window').run('coalitions/take-off', { coalition })).rejects.toMatchObject({
    problem: { code: 'coalition-not-here' },
  })
})

test('a file from another member brings what is missing, once', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  await addStrength(ana, coalition, 'Garden')
  const made = await ana.link('window').within(coalition).run('keeping/bundle', {})
  expect(made.name).toMatch(/^Riverbend-.*\.cwbundle$/)
  const bytes = await take(ana, made.file)
  const link = bea.link('window')
  const one = await give(bea, bytes, 'file000000000001')
  expect(await link.run('keeping/look', { file: one })).toEqual({
    kind: 'bundle',
    coalition,
    here: true,
  })
  const first = await link.run('keeping/take-in', { file: one })
  expect(first.taken).toBeGreaterThan(0)
  expect(await strengthsOf(bea, coalition)).toEqual(['Garden'])
  const two = await give(bea, bytes, 'file000000000002')
  expect(await link.run('keeping/take-in', { file: two })).toEqual({ coalition, taken: 0 })
})

test('a file that is damaged, cut short, of another coalition or no bundle at all changes nothing', async () => {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const elsewhere = openTestVault()
  const other = await found(elsewhere, 'Elm Street', 'Bea')
  const bytes = await bundle(ana, coalition)
  const flipped = bytes.with(Math.floor(bytes.length / 2), 0).with(40, 7)
  const before = (await ana.coalition(coalition)).space.index.count
  const tries: readonly (readonly [Uint8Array, RegExp])[] = [
    [flipped, /^bundle-(damaged|cut-short)$/],
    [bytes.subarray(0, -5), /^bundle-cut-short$/],
    [await bundle(elsewhere, other.coalition), /^bundle-of-unknown-coalition$/],
    [new TextEncoder().encode('name,kind\nGarden,nature\n'), /^bundle-not-a-bundle$/],
  ]
  for (const [at, [file, refusal]] of tries.entries()) {
    const id = await give(ana, file, `file${String(at).padStart(12, '0')}`)
    const told = await ana
      .link('window')
      .run('keeping/take-in', { file: id })
      .catch((cause: { problem: { code: string } }) => cause.problem.code)
    expect(told).toMatch(refusal)
  }
  expect((await ana.coalition(coalition)).space.index.count).toBe(before)
  expect(ana.ports.shelf.all()).toHaveLength(1)
})
