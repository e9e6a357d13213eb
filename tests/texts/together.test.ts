import { expect, test } from 'vitest'
import type { Vault } from '#electron/vault/vault.ts'
import { canonicalText } from '#electron/vault/records.ts'
import { textDocument } from '#shared/texts/places.ts'
import { textOf } from '#shared/texts/words.ts'
import { follow } from '#tests/support/followed.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { newRemains, openTestVault } from '#tests/support/vault.ts'
import { carry, found, letIn, meet } from '../people/two-computers.ts'
import { openPage, strongOf, until, type TestPage } from './pages.ts'

const addGarden = (vault: Vault, coalition: string, strong = 'It has shade.') =>
  vault
    .link('window')
    .within(coalition)
    .run('assets/add', { name: 'Garden', kind: 'nature', strong })

const hashed = async (vault: Vault, coalition: string, text: string) =>
  canonicalText(textDocument(text), (await vault.coalition(coalition)).space.shelf())

async function oneComputer(remains = newRemains()) {
  const ana = openTestVault(remains)
  const { coalition } = await found(ana)
  const { id } = await addGarden(ana, coalition)
  return { ana, coalition, id, remains }
}

async function twoComputers() {
  const { ana, coalition, id } = await oneComputer()
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  return { ana, bea, coalition, id }
}

const saved = async (vault: Vault, coalition: string, ...pages: readonly TestPage[]) => {
  for (const page of pages) await page.idle()
  await (await vault.coalition(coalition)).space.saved()
}

test('a plain text becomes a shared one with the first word typed, not by being opened', async () => {
  const { ana, coalition, id } = await oneComputer()
  const page = await openPage(ana, coalition, id)
  expect(page.words()).toBe('It has shade.')
  const standing = follow(ana.link('w').within(coalition), 'texts/standing', strongOf(id))
  await standing.ready
  expect([...standing.items.keys()]).toEqual(['plain'])
  const { space } = await ana.coalition(coalition)
  expect(space.documents().has(textDocument(page.text))).toBe(false)
  page.type('And ', 0)
  await standing.until((items) => items.get(page.text)?.words === 'And It has shade.')
  expect([...standing.items.values()]).toMatchObject([{ text: page.text, counts: true }])
  const one = follow(ana.link('w').within(coalition), 'assets/one', { id })
  await one.ready
  const asset = one.items.get(id)
  expect(asset).toMatchObject({ strong: 'It has shade.', strongText: page.text })
  expect(asset && textOf(space.shelf(), asset, 'strong')).toBe('And It has shade.')
})

test('who only reads sees every piece as it is handed over, not the one before', async () => {
  const { ana, coalition, id } = await oneComputer()
  const page = await openPage(ana, coalition, id)
  const standing = follow(ana.link('w').within(coalition), 'texts/standing', strongOf(id))
  await standing.ready
  let words = 'It has shade.'
  for (const letter of ['a', 'b', 'c']) {
    page.type(letter)
    words = letter + words
    await standing.until((items) => items.get(page.text)?.words === words)
  }
})

test('two people type in the same sentence on two computers and read the same', async () => {
  const { ana, bea, coalition, id } = await twoComputers()
  const anas = await openPage(ana, coalition, id)
  anas.type('Look: ')
  await saved(ana, coalition, anas)
  await meet(ana, bea, coalition)
  const beas = await openPage(bea, coalition, id)
  expect(beas.words()).toBe('Look: It has shade.')
  for (let turn = 0; turn < 20; turn += 1) {
    anas.type('a', 6)
    beas.type('b', 6)
    if (turn % 5 === 4) {
      await saved(ana, coalition, anas)
      await saved(bea, coalition, beas)
      await meet(ana, bea, coalition)
    }
  }
  await until(() => anas.words() === beas.words())
  expect(anas.words()).toMatch(/^Look: [ab]{40}It has shade\.$/)
  expect(await hashed(ana, coalition, anas.text)).toBe(await hashed(bea, coalition, anas.text))
  expect([...anas.ends, ...beas.ends]).toEqual([])
})

test('200 changes apart on each computer come together equal, also for who opens it anew', async () => {
  const { ana, bea, coalition, id } = await twoComputers()
  const anas = await openPage(ana, coalition, id)
  anas.type('Begun. ')
  await saved(ana, coalition, anas)
  await meet(ana, bea, coalition)
  const beas = await openPage(bea, coalition, id)
  const random = seededRandom(7)
  for (let turn = 0; turn < 200; turn += 1)
    for (const page of [anas, beas]) {
      const long = page.words().split('\n')[0]?.length ?? 0
      const act = random.below(10)
      if (act < 6) page.type(random.pick(['x', 'yy', 'zzz']), random.below(long + 1))
      else if (act < 9 && long > 3) page.erase(random.below(long - 1), 1)
      else page.breakAfter(`line ${String(turn)}`)
    }
  await saved(ana, coalition, anas)
  await saved(bea, coalition, beas)
  await meet(ana, bea, coalition)
  await until(() => anas.words() === beas.words())
  expect(anas.words().length).toBeGreaterThan(200)
  expect(await hashed(ana, coalition, anas.text)).toBe(await hashed(bea, coalition, anas.text))
  const { space } = await bea.coalition(coalition)
  expect(space.replica.sizes).toMatchObject({ refused: 0, unsound: 0, waiting: 0 })
  const anew = await openPage(ana, coalition, id)
  expect(anew.words()).toBe(anas.words())
})

test('two tabs of one computer, and what they wrote is there after the app was closed', async () => {
  const { ana, coalition, id, remains } = await oneComputer()
  const one = await openPage(ana, coalition, id)
  const two = await openPage(ana, coalition, id)
  expect(two.text).toBe(one.text)
  expect(two.document.clientID).not.toBe(one.document.clientID)
  for (let turn = 0; turn < 15; turn += 1) {
    one.type('1', 0)
    two.type('2', 0)
    await until(() => one.words() === two.words())
  }
  expect(one.words()).toMatch(/^[12]{30}It has shade\.$/)
  await saved(ana, coalition, one, two)
  const words = one.words()
  await Promise.all([one.close(), two.close()])
  await ana.close()
  const again = openTestVault(remains)
  const page = await openPage(again, coalition, id)
  expect(page.words()).toBe(words)
  page.type('!')
  await saved(again, coalition, page)
  expect((await again.coalition(coalition)).space.replica.sizes).toMatchObject({
    refused: 0,
    unsound: 0,
  })
})

test('an editor that opens again writes on in the log of one that has closed', async () => {
  const { ana, coalition, id } = await oneComputer()
  const first = await openPage(ana, coalition, id)
  first.type('one ')
  await first.close()
  const second = await openPage(ana, coalition, id)
  expect(second.document.clientID).toBe(first.document.clientID)
  second.type('two ')
  await saved(ana, coalition, second)
  const third = await openPage(ana, coalition, id)
  expect(third.document.clientID).not.toBe(second.document.clientID)
  expect(third.words()).toBe('two one It has shade.')
})

test('begun apart, both texts are kept and shown, and choosing settles on both computers', async () => {
  const { ana, bea, coalition, id } = await twoComputers()
  const anas = await openPage(ana, coalition, id)
  const beas = await openPage(bea, coalition, id)
  anas.type('Ana: ')
  beas.type('Bea: ')
  await saved(ana, coalition, anas)
  await saved(bea, coalition, beas)
  await meet(ana, bea, coalition)
  const place = strongOf(id)
  const shown = [ana, bea].map((vault) =>
    follow(vault.link('w').within(coalition), 'texts/standing', place),
  )
  for (const standing of shown) {
    await standing.until((items) => items.size === 2)
    const words = [...standing.items.values()].map((item) => item.words).toSorted()
    expect(words).toEqual(['Ana: It has shade.', 'Bea: It has shade.'])
    expect([...standing.items.values()].filter(({ counts }) => counts)).toHaveLength(1)
    expect(new Set([...standing.items.values()].map(({ by }) => by)).size).toBe(2)
  }
  beas.type('still ', 5)
  await saved(bea, coalition, beas)
  await ana.link('w').within(coalition).run('texts/settle', { place, text: beas.text })
  await meet(ana, bea, coalition)
  for (const standing of shown) {
    await standing.until((items) => items.size === 1)
    expect(standing.items.get(beas.text)).toMatchObject({
      words: 'Bea: still It has shade.',
      counts: true,
    })
  }
  await expect(
    ana
      .link('w')
      .within(coalition)
      .run('texts/settle', { place, text: 'A'.repeat(16) }),
  ).rejects.toMatchObject({ problem: { code: 'no-such-text' } })
})

test('who begins a text that somebody else has begun meanwhile is told, and keeps the words', async () => {
  const { ana, bea, coalition, id } = await twoComputers()
  const beas = await openPage(bea, coalition, id)
  const anas = await openPage(ana, coalition, id)
  anas.type('Ana: ')
  await saved(ana, coalition, anas)
  await carry(ana, bea, coalition)
  beas.type('Mine: ')
  await until(() => beas.ends.length > 0)
  expect(beas.ends).toEqual([
    { problem: { code: 'text-moved', values: {} }, unsaved: 'Mine: It has shade.' },
  ])
  const anew = await openPage(bea, coalition, id)
  expect(anew.words()).toBe('Ana: It has shade.')
})
