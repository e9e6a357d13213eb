import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Vault } from '#electron/vault/vault.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { titleOf } from '#shared/presence/titles.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, give, take } from '../people/two-computers.ts'
import { openPage } from './pages.ts'

/** A strength whose text two people would write together: its plain words are old by now. */
async function writtenTogether(plain = 'It has shade.') {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong: plain })
  const page = await openPage(vault, coalition, id)
  page.erase(0, plain.length)
  page.type('Lanterns hang there.')
  await page.idle()
  return { vault, coalition, link, id, page }
}

async function bringIn(vault: Vault, coalition: string, csv: string) {
  const file = await give(vault, strToU8(csv), 'F'.repeat(16))
  const link = vault.link('window').within(coalition)
  const { mapping } = await link.run('assets/import-look', { file, fileName: 'back.csv' })
  return link.run('assets/import', { file, fileName: 'back.csv', mapping, kind: 'place' })
}

async function exported(vault: Vault, coalition: string, format: 'csv' | 'json') {
  const link = vault.link('window').within(coalition)
  const { file } = await link.run('assets/export', { format, audience: 'coalition' })
  return strFromU8(await take(vault, file))
}

test('search finds what was written together, follows it, and no longer finds what it was before', async () => {
  const { link, id, page } = await writtenTogether()
  const search = (query: string) => follow(link, 'assets/search', { query })
  const lanterns = search('lanterns')
  await lanterns.until((hits) => hits.has(id))
  const shade = search('shade')
  await shade.ready
  expect([...shade.items.keys()]).toEqual([])
  page.type('Swings and ')
  await search('swings').until((hits) => hits.has(id))
  page.erase(0, page.words().length)
  await lanterns.until((hits) => !hits.has(id))
})

test('exports hold the words as they are read, and come back without a change', async () => {
  const { vault, coalition, link, id } = await writtenTogether()
  const json = JSON.parse(await exported(vault, coalition, 'json')) as { assets: unknown[] }
  expect(json.assets).toMatchObject([{ id, strong: 'Lanterns hang there.' }])
  const csv = await exported(vault, coalition, 'csv')
  expect(csv).toContain('Lanterns hang there.')
  expect(csv).not.toContain('shade')
  expect(await bringIn(vault, coalition, csv)).toMatchObject({ read: 1, updated: 0, problems: [] })

  const other = openTestVault()
  const empty = await found(other)
  await bringIn(other, empty.coalition, csv)
  const json2 = JSON.parse(await exported(other, empty.coalition, 'json')) as { assets: unknown[] }
  expect(json2.assets).toMatchObject([{ strong: 'Lanterns hang there.' }])

  const changed = csv.replace('Lanterns hang', 'Nothing hangs').replace('Garden', 'Town garden')
  const result = await bringIn(vault, coalition, changed)
  expect(result).toMatchObject({ read: 1, updated: 1 })
  expect(result.problems.map(({ reason }) => reason)).toEqual(['kept-edits'])
  const one = follow(link, 'assets/one', { id })
  await one.ready
  expect(one.items.get(id)).toMatchObject({ name: 'Town garden' })
  expect(await exported(vault, coalition, 'csv')).toContain('Lanterns hang there.')
})

test('a command does not write over what people write together, and says why', async () => {
  const { vault, coalition, link, id } = await writtenTogether()
  await expect(link.run('assets/edit', { id, change: { strong: 'Mine.' } })).rejects.toMatchObject({
    problem: { code: 'text-together' },
  })
  await link.run('assets/edit', { id, change: { organization: 'Mill' } })
  expect(await exported(vault, coalition, 'csv')).toContain('Lanterns hang there.')
})

test('the readable copy says the words once, also where nothing was written before', async () => {
  for (const plain of ['It has shade.', '']) {
    const { vault, link } = await writtenTogether(plain)
    const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
    const files = unzipSync(await take(vault, file))
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    expect(text('assets.md').match(/What is strong here: .*/g)).toEqual([
      'What is strong here: Lanterns hang there.',
    ])
    expect(text('strengths.csv')).toContain('Lanterns hang there.')
  }
})

test('lists, looks and links read as such in the readable copy and as lines in a list of strengths', async () => {
  const { vault, link, page } = await writtenTogether('')
  page.document.transact(() => {
    const [first] = textRoot(page.document).toArray()
    if (!(first instanceof Y.XmlElement) || !(first.firstChild instanceof Y.XmlText)) return
    first.firstChild.format(0, 8, { bold: {} })
    const items = ['bullet', 'bullet', 'number'].map((style, at) => {
      const item = new Y.XmlElement('paragraph')
      item.setAttribute('as', style)
      const words = new Y.XmlText()
      words.insert(
        0,
        `[item] ${String(at)}`,
        at === 1 ? { link: { href: 'https://example.org/a_b' } } : {},
      )
      item.insert(0, [words])
      return item
    })
    textRoot(page.document).push(items)
  })
  await page.idle()
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const files = unzipSync(await take(vault, file))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  expect(text('assets.md')).toContain(
    [
      '- What is strong here:',
      '',
      '  **Lanterns** hang there.',
      '',
      String.raw`  - \[item\] 0`,
      String.raw`  - [\[item\] 1](<https://example.org/a_b>)`,
      '',
      String.raw`  1. \[item\] 2`,
    ].join('\n'),
  )
  expect(text('strengths.csv')).toContain(
    'Lanterns hang there.\n• [item] 0\n• [item] 1\n1. [item] 2',
  )
})

test('a brief shows the words, and says when they have changed since', async () => {
  const { link, id, page } = await writtenTogether()
  const { id: brief } = await link.run('briefs/add', { title: 'Light', language: 'en' })
  await link.run('briefs/add-block', { brief, part: { kind: 'quote', record: id } })
  const one = follow(link, 'briefs/one', { id: brief })
  const quoted = () =>
    [...one.items.values()].flatMap((item) =>
      item.item === 'block' && item.block.kind === 'quote' ? item.block.links : [],
    )
  await one.until(() => quoted().length > 0)
  expect(quoted()).toMatchObject([{ record: { strong: 'Lanterns hang there.' }, changed: [] }])
  page.type('Red ')
  await one.until(() => (quoted()[0]?.changed.length ?? 0) > 0)
  expect(quoted()[0]?.changed).toMatchObject([
    { was: 'Lanterns hang there.', is: 'Red Lanterns hang there.' },
  ])
})

/** Writes in a text as a page does, and waits until it is safe. */
async function writeIn(vault: Vault, coalition: string, place: TextPlace, words: string) {
  const page = await openPage(vault, coalition, place.id, place)
  page.type(words)
  await page.idle()
  return page
}

test('a goal and notes read the same in the plan, on Home, beside a name, in a brief and in the copy', async () => {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const { id: goal } = await link.run('plans/add-goal', { text: 'lit streets' })
  const objective = await link.run('plans/add-objective', { goal, text: 'Ten lamps' })
  const { id: action } = await link.run('plans/add-action', {
    objective: objective.id,
    text: 'Call',
  })
  const { id: brief } = await link.run('briefs/add', { title: 'Light', language: 'en', goal })
  const board = follow(link, 'plans/board', {})
  const briefly = follow(link, 'briefs/one', { id: brief })
  await Promise.all([board.ready, briefly.ready])
  expect(board.items.get(action)).toMatchObject({ noted: false })

  const place = { document: 'plans', map: 'goals', id: goal, field: 'text' } as const
  const page = await writeIn(vault, coalition, place, 'Safe and ')
  await writeIn(
    vault,
    coalition,
    { document: 'plans', map: 'actions', id: action, field: 'notes' },
    'Ask for Dana',
  )
  const textIn = (id: string) => board.items.get(id)?.text
  await board.until(() => textIn(goal) === 'Safe and lit streets')
  await board.until((items) => {
    const item = items.get(action)
    return item?.kind === 'action' && item.noted
  })
  const one = follow(link, 'plans/one', { id: action })
  await one.until((items) => items.has(action))
  expect(one.items.get(action)).toMatchObject({ notes: 'Ask for Dana' })
  await briefly.until((items) =>
    JSON.stringify([...items.values()]).includes('Safe and lit streets'),
  )
  // Home tells of changes, and presence of records, in the same words.
  const shelf = (await vault.coalition(coalition)).space.shelf()
  expect(titleOf(shelf, { room: 'plans', record: goal })).toBe('Safe and lit streets')
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const copy = unzipSync(await take(vault, file))
  const plans = strFromU8(copy['plans.md'] ?? new Uint8Array())
  expect(plans).toContain('### Safe and lit streets')
  expect(plans).toContain('Ask for Dana')
  for (const [name, change] of [
    ['plans/edit-goal', { id: goal, text: 'Mine' }],
    ['plans/edit-action', { id: action, notes: 'Mine' }],
  ] as const)
    await expect(link.run(name, change)).rejects.toMatchObject({
      problem: { code: 'text-together' },
    })
  page.erase(0, page.words().length)
  await page.idle()
  await board.until(() => textIn(goal) === 'lit streets')
})

test('a brief’s paragraphs are written together, and its pages and check read them', async () => {
  const vault = openTestVault()
  const { coalition } = await found(vault)
  const link = vault.link('window').within(coalition)
  const { id: brief } = await link.run('briefs/add', { title: 'Light', language: 'en' })
  const { id } = await link.run('briefs/add-block', { brief, part: { kind: 'text' } })
  const place = { document: `brief/${brief}`, map: 'blocks', id, field: 'text' } as const
  await writeIn(vault, coalition, place, 'We walk home together.')
  const one = follow(link, 'briefs/one', { id: brief })
  await one.until((items) => {
    const item = items.get(id)
    return item?.item === 'block' && item.block.kind === 'text' && item.block.text !== ''
  })
  expect(one.items.get(id)).toMatchObject({ block: { text: 'We walk home together.' } })
  const space = (await vault.coalition(coalition)).space
  const resolved = resolveBrief(space.shelf(), brief)
  expect(resolved?.blocks.find((block) => block.id === id)).toEqual(
    expect.objectContaining({ kind: 'text', text: 'We walk home together.' }),
  )
  await expect(
    link.run('briefs/edit-block', { brief, id, change: { text: 'Mine' } }),
  ).rejects.toMatchObject({ problem: { code: 'text-together' } })
})
