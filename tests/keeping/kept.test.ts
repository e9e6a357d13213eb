import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Vault } from '#electron/vault/vault.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'

const look = (vault: Vault) => vault.link('window').run('kept/look', {})

/** What a folder really takes on this disk. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

async function founded(remains = newRemains()) {
  const vault = openTestVault(remains)
  const { coalition } = await vault
    .link('window')
    .run('coalitions/found', { name: 'Quetzal Hall', person: 'Marisol Vega', device: 'Old Lenovo' })
  return { vault, coalition, remains, link: vault.link('window').within(coalition) }
}

test('what is kept is measured as it lies on the disk, file by file', async () => {
  const { vault, coalition, remains, link } = await founded()
  await link.run('assets/add', { name: 'Garden', kind: 'nature' })
  const kept = await look(vault)
  expect(kept.folder).toBe(remains.folder)
  const [one] = kept.coalitions
  if (one === undefined) throw new Error('nothing is kept')
  expect(one).toMatchObject({ id: coalition, readable: true, sample: false })
  const all = one.log.bytes + one.snapshots.bytes + one.aside.bytes + one.other.bytes
  expect(all).toBe(bytesIn(join(remains.folder, one.folder)))
  expect(one.log.count).toBe(1)
  expect(one.log.bytes).toBeGreaterThan(0)
  expect(all + kept.other.bytes).toBe(bytesIn(remains.folder))
})

test('what was set aside is counted by itself, and looking leaves the disk as it was', async () => {
  const { vault, remains } = await founded()
  const [before] = (await look(vault)).coalitions
  const folder = join(remains.folder, before?.folder ?? '')
  writeFileSync(join(folder, 'envelopes.log.damaged-1'), 'x'.repeat(100))
  writeFileSync(join(folder, 'secrets.sealed.bad-2'), 'x'.repeat(20))
  const names = new Set(readdirSync(remains.folder, { recursive: true, encoding: 'utf8' }))
  const [after] = (await look(vault)).coalitions
  expect(after?.aside).toEqual({ count: 2, bytes: 120 })
  expect(after?.log).toEqual(before?.log)
  expect(new Set(readdirSync(remains.folder, { recursive: true, encoding: 'utf8' }))).toEqual(names)
})

test('the sample is named as one, and takes no room on the disk', async () => {
  const { vault, remains } = await founded()
  const before = bytesIn(remains.folder)
  const { coalition } = await vault.link('window').run('coalitions/open-sample', {})
  const kept = await look(vault)
  expect(kept.coalitions.find(({ id }) => id === coalition)?.sample).toBe(true)
  expect(bytesIn(remains.folder)).toBe(before)
})

test('the report says how things stand, and holds no name, no word, no id and no address', async () => {
  const { vault, coalition, remains, link } = await founded()
  const canary = 'zyzzyva'
  const asset = await link.run('assets/add', {
    name: `${canary} garden`,
    kind: 'nature',
    strong: canary,
    address: canary,
    offers: [canary],
  })
  await link.run('priorities/add-theme', { name: canary })
  const goal = await link.run('plans/add-goal', { text: canary })
  const brief = await link.run('briefs/add', { title: canary, language: 'en', assets: [asset.id] })
  await link.run('people/invite', { name: canary })
  const report = await vault.link('window').run('kept/diagnose', {})
  const text = JSON.stringify(report)
  const secrets = [...remains.places.values()].map(({ secrets: kept }) => kept)
  const never = [
    canary,
    'Quetzal',
    'Marisol',
    'Lenovo',
    coalition,
    asset.id,
    goal.id,
    brief.id,
    remains.folder,
    ...secrets
      .flatMap((kept) => Object.values(kept))
      .filter((value) => typeof value === 'string' && value.length > 8),
  ]
  for (const word of never) expect(text).not.toContain(word)
  expect(report.app).toMatch(/^\d+\.\d+\.\d+/)
  const [open] = report.open
  expect(open).toMatchObject({ disk: 'saved', isIn: true, people: 1, computers: 1 })
  const records = new Map(open?.documents.map(({ kind, records: count }) => [kind, count]))
  expect(records.get('assets')).toBe(1)
  expect(records.get('plans')).toBe(1)
  expect(open?.documents.find(({ kind }) => kind === 'brief')?.count).toBe(1)
  // Every word in it is one that the app itself uses.
  const words = new Set(
    [...text.matchAll(/"(?:disk|door|courier|way|phase|kind)":"([^"]+)"/g)].map(([, word]) => word),
  )
  for (const word of words) expect(word).toMatch(/^[a-z-]{2,20}$/)
})
