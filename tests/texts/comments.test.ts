import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalText, readableRecords } from '#electron/vault/records.ts'
import { commentMap, readComment } from '#shared/texts/comment.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, letIn, meet, take } from '../people/two-computers.ts'
import { strongOf } from './pages.ts'

async function oneComputer() {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const link = ana.link('window').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong: 'Shade.' })
  return { ana, coalition, link, id, place: strongOf(id) }
}

test('a comment is about one text, is settled by somebody else on another computer, and opened again', async () => {
  const { ana, coalition, link, id, place } = await oneComputer()
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  const { id: other } = await link.run('assets/add', { name: 'Mill', kind: 'place' })
  const comment = await link.run('texts/comment', { place, text: '  Is it open on Sundays? ' })
  await meet(ana, bea, coalition)
  const beas = bea.link('window').within(coalition)
  const seen = follow(beas, 'texts/comments', place)
  await seen.until((items) => items.size === 1)
  expect(seen.items.get(comment.id)).toMatchObject({
    text: 'Is it open on Sundays?',
    settled: null,
  })
  const elsewhere = follow(beas, 'texts/comments', strongOf(other))
  await elsewhere.ready
  expect(elsewhere.items.size).toBe(0)

  await beas.run('texts/settle-comment', { place, id: comment.id, settled: true })
  await meet(ana, bea, coalition)
  const anas = follow(link, 'texts/comments', place)
  await anas.until((items) => typeof items.get(comment.id)?.settled?.at === 'number')
  const [mine, theirs] = [anas.items.get(comment.id), (await bea.coalition(coalition)).me]
  expect(mine?.settled?.by).toBe(theirs)
  expect(mine?.by).not.toBe(theirs)
  await link.run('texts/settle-comment', { place, id: comment.id, settled: false })
  await anas.until((items) => items.get(comment.id)?.settled === null)
  await link.run('undo/back', {})
  await anas.until((items) => typeof items.get(comment.id)?.settled?.at === 'number')
  await meet(ana, bea, coalition)
  const hashes = [ana, bea].map(async (vault) =>
    canonicalText('assets', (await vault.coalition(coalition)).space.shelf()),
  )
  expect(await hashes[0]).toBe(await hashes[1])
  expect(id).not.toBe(other)
})

test('undo takes a comment back; what is no comment, is elsewhere or too long is refused', async () => {
  const { link, place } = await oneComputer()
  const seen = follow(link, 'texts/comments', place)
  const { id } = await link.run('texts/comment', { place, text: 'No.' })
  await seen.until((items) => items.has(id))
  const { id: other } = await link.run('assets/add', { name: 'Mill', kind: 'place' })
  await expect(
    link.run('texts/settle-comment', { place: strongOf(other), id, settled: true }),
  ).rejects.toMatchObject({ problem: { code: 'comment-missing' } })
  await expect(
    link.run('texts/comment', { place: strongOf('A'.repeat(16)), text: 'x' }),
  ).rejects.toMatchObject({ problem: { code: 'no-such-text' } })
  for (const text of ['', ' \n ', 'x'.repeat(2_001), 'a\u0000b'])
    await expect(link.run('texts/comment', { place, text })).rejects.toMatchObject({
      problem: { code: 'input-does-not-fit' },
    })
  await link.run('undo/back', {})
  await link.run('undo/back', {})
  await seen.until((items) => items.size === 0)
})

test('comments are in the readable copy with whom they are by, as words and nothing else', async () => {
  const { ana, link, place } = await oneComputer()
  const text = '<img src=x onerror=steal()> [a](javascript:steal())'
  const { id } = await link.run('texts/comment', { place, text })
  await link.run('texts/settle-comment', { place, id, settled: true })
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const page = strFromU8(unzipSync(await take(ana, file))['assets.md'] ?? new Uint8Array())
  expect(page).toContain('## Comments')
  expect(page).toContain(String.raw`\<img src=x onerror=steal\(\)\> \[a\]\(javascript:steal\(\)\)`)
  expect(page).toContain('- About: Garden')
  expect(page).toMatch(/- Settled: by Ana, on /)
  expect(page).toMatch(/\*.*Ana.*\*/)
  expect(page).not.toContain('inMap')
})

test('what a hostile member puts among the comments is set aside and counted, and a vault without any keeps its hash', () => {
  const document = new Y.Doc()
  const shelf = { read: () => document, authorOf: () => null }
  expect(canonicalText('assets', shelf)).not.toContain(commentMap)
  const good = {
    record: 'A'.repeat(16),
    inMap: 'assets',
    inField: 'strong',
    text: 'Good.',
    by: 'a'.repeat(32),
    at: 1,
  }
  const stored: readonly (readonly [string, unknown])[] = [
    ['B'.repeat(16), new Y.Map(Object.entries(good))],
    ['__proto__', new Y.Map(Object.entries(good))],
    ['C'.repeat(16), 'words'],
    ['D'.repeat(16), new Y.Map(Object.entries({ ...good, text: { html: '<b>' } }))],
    ['E'.repeat(16), new Y.Map(Object.entries({ ...good, by: '<script>' }))],
    ['F'.repeat(16), new Y.Map(Object.entries({ ...good, settled: 'yes' }))],
  ]
  for (const [key, value] of stored) document.getMap(commentMap).set(key, value)
  const read = readableRecords('assets', shelf).find(({ map }) => map === commentMap)
  expect(read?.records.map(([key]) => key)).toEqual(['B'.repeat(16)])
  expect(read?.setAside).toHaveLength(5)
  expect(readComment('B'.repeat(16), null)).toBe(null)
})
