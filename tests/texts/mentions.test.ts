import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetHandlers } from '#shared/assets/commands.ts'
import { withWords } from '#shared/assets/with-words.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { personNames } from '#shared/people/people-document.ts'
import { sharedBlocks, sharedText } from '#shared/documents/shared-text.ts'
import { searchView } from '#shared/search/search-view.ts'
import { beginText } from '#shared/texts/commands.ts'
import {
  addsOnlyKnown,
  isKnownText,
  lengthOf,
  longestText,
  wordsAdded,
} from '#shared/texts/known-text.ts'
import { textDocument } from '#shared/texts/places.ts'
import { textViewers } from '#shared/texts/views.ts'
import { sharedSaid } from '#shared/texts/words.ts'
import { meet, openDesk, type TestDesk } from '#tests/support/desk.ts'
import { addBrief, addGoal, addPart, addStrength } from '../briefs/steps.ts'
import { mentionNode, say } from './mention-steps.ts'
import { strongOf } from './pages.ts'

const ana = 'b'.repeat(32)

/** A strength with a text written together. */
function withText(desk: TestDesk, name: string, ...parts: readonly (string | Y.XmlElement)[]) {
  const id = addStrength(desk, name)
  const text = desk.newId()
  beginText(desk, strongOf(id), text, '')
  desk.change(textDocument(text), (document) => {
    say(document, ...parts)
  })
  return { id, text }
}

const strongIn = (desk: TestDesk, id: string, readers?: 'anyone') => {
  const asset = assetRecordsOf(desk.read('assets')).get(id)
  return asset && withWords(desk, asset, readers).strong
}

test('a mention reads as what its record is called now, wherever the words are read', () => {
  const desk = openDesk()
  const library = addStrength(desk, 'Library')
  personNames(desk.read('people')).set(ana, { name: 'Ana' })
  const { id, text } = withText(
    desk,
    'Garden',
    'Next to ',
    mentionNode('asset', library, 'Old name'),
    ', ask ',
    mentionNode('person', ana, ''),
    '.',
  )
  expect(strongIn(desk, id)).toBe('Next to Library, ask Ana.')
  const standing = textViewers['texts/standing'](desk, strongOf(id))
  const found = searchView(desk, 'Bibliotheca', () => true)
  const told: unknown[] = []
  standing.subscribe(({ set }) => told.push(...set.map(([, { words }]) => words)))
  assetHandlers['assets/edit'](desk, { id: library, change: { name: 'Bibliotheca' } })
  expect(told).toEqual(['\nNext to Bibliotheca, ask Ana.'])
  expect([...found.items()].map(([key]) => key)).toEqual([`asset/${library}`, `asset/${id}`])
  expect(sharedSaid(desk, text)).toBe(sharedSaid(desk, text))
  standing.close()
  found.close()
})

test('one whose record has not come, or whose kind is of later times, reads as its kept words', () => {
  const document = new Y.Doc()
  say(
    document,
    mentionNode('asset', 'A'.repeat(16), 'Library'),
    ' ',
    mentionNode('meeting', 'A'.repeat(16), 'Tuesday'),
  )
  expect(sharedText(document)).toBe('Library Tuesday')
  expect(sharedBlocks(document)[0]?.runs.map(({ mention }) => mention?.kind)).toEqual([
    'asset',
    undefined,
    undefined,
  ])
  expect(isKnownText(document)).toBe(true)
})

test.each<[string, Y.XmlElement, string]>([
  ['a kind that is none', mentionNode('__proto__', 'A'.repeat(16), 'words'), 'words'],
  ['an id of a megabyte', mentionNode('asset', 'A'.repeat(1_000_000), 'words'), 'words'],
  ['an id that is none', mentionNode('asset', '__proto__', 'words'), 'words'],
  ['words of a megabyte', mentionNode('asset', 'constructor', 'w'.repeat(1e6)), 'w'.repeat(200)],
  ['words with lines and controls', mentionNode('x', 'y', 'a\n\u0007\u202eb'), 'a b'],
  ['things for words', mentionNode('asset', {}, ['a']), ''],
])('%s is words, and no page may write it', (_what, node, words) => {
  const document = new Y.Doc()
  say(document, node)
  const [block] = sharedBlocks(document)
  expect(block?.runs.map(({ text }) => text).join('')).toBe(words)
  expect(block?.runs.some(({ mention }) => mention !== undefined)).toBe(false)
  expect(addsOnlyKnown(Y.encodeStateAsUpdate(document))).toBe(false)
})

test('what an editor of ours writes is let through; a text of nothing but mentions has an end', () => {
  const document = new Y.Doc()
  say(document, 'Ask ', mentionNode('person', ana, 'Ana'))
  const update = Y.encodeStateAsUpdate(document)
  expect(addsOnlyKnown(update)).toBe(true)
  expect(isKnownText(document)).toBe(true)
  expect(wordsAdded(update)).toBe(104)
  expect(lengthOf(document)).toBe(104)
  say(document, ...Array.from({ length: 5_000 }, () => mentionNode('person', ana, 'Ana')))
  expect(lengthOf(document)).toBeGreaterThan(longestText)
  const runs = sharedBlocks(document).flatMap((block) => block.runs)
  expect(runs.filter(({ mention }) => mention !== undefined)).toHaveLength(200)
  expect(runs.at(-1)).toEqual({ text: 'Ana', bold: false, italic: false, href: null })
})

test('two mentions of each other go round in no circle', () => {
  const desk = openDesk()
  const goals = ['First', 'Second'].map((text) => addGoal(desk, text))
  for (const [at, goal] of goals.entries()) {
    const text = desk.newId()
    beginText(desk, { document: 'plans', map: 'goals', id: goal, field: 'text' }, text, 'Goal')
    desk.change(textDocument(text), (document) => {
      say(document, mentionNode('goal', goals[1 - at], 'the other'))
    })
  }
  const { id } = withText(desk, 'Garden', mentionNode('goal', goals[0], ''))
  expect(strongIn(desk, id)).toBe('Goal the other')
})

test('written apart, both stay, and both computers read the same', () => {
  const [one, two] = [openDesk(), openDesk(ana)]
  const library = addStrength(one, 'Library')
  const { id, text } = withText(one, 'Garden', 'Near ')
  meet(one, two)
  for (const desk of [one, two])
    desk.change(textDocument(text), (document) => {
      say(document, mentionNode('asset', library, 'x'), ` by ${desk.me.slice(0, 1)}`)
    })
  assetHandlers['assets/edit'](two, { id: library, change: { name: 'Reading room' } })
  meet(one, two)
  expect(strongIn(one, id)).toBe(strongIn(two, id))
  expect(strongIn(one, id)?.match(/Reading room/gu)).toHaveLength(2)
})

test('where a record is mentioned is told, and kept in step with texts, names and what is put away', () => {
  const desk = openDesk()
  const library = addStrength(desk, 'Library')
  const { id, text } = withText(desk, 'Garden', 'Near ', mentionNode('asset', library, 'x'))
  const view = textViewers['texts/mentioning'](desk, { kind: 'asset', id: library })
  const named = () => [...view.items()].map(([, { kind, name }]) => `${kind}: ${name}`)
  let news = 0
  view.subscribe(() => (news += 1))
  expect(named()).toEqual(['asset: Garden'])

  const brief = addBrief(desk)
  const part = addPart(desk, brief, { kind: 'text', text: '' })
  const place = { document: `brief/${brief}`, map: 'blocks', id: part, field: 'text' } as const
  const inBrief = desk.newId()
  beginText(desk, place, inBrief, '')
  desk.change(textDocument(inBrief), (document) => {
    say(document, mentionNode('asset', library, 'x'))
  })
  expect(named()).toEqual(['asset: Garden', 'brief: A warm place after three'])
  assetHandlers['assets/edit'](desk, { id, change: { name: 'Orchard' } })
  expect(named()).toEqual(['asset: Orchard', 'brief: A warm place after three'])

  const before = news
  desk.change(textDocument(text), (document) => {
    say(document, 'more words')
  })
  expect(news).toBe(before)
  assetHandlers['assets/archive'](desk, { ids: [id] })
  expect(named()).toEqual(['brief: A warm place after three'])
  assetHandlers['assets/restore'](desk, { ids: [id] })
  desk.change(textDocument(text), (document) => {
    const root = document.getXmlFragment('text')
    root.delete(0, root.length)
  })
  expect(named()).toEqual(['brief: A warm place after three'])
  view.close()
})

test('what leaves for anybody names neither people nor what is only for the coalition', () => {
  const desk = openDesk()
  const shelter = addStrength(desk, 'Quiet shelter', { audience: 'coalition' })
  const library = addStrength(desk, 'Library')
  personNames(desk.read('people')).set(ana, { name: 'Ana' })
  const { id } = withText(
    desk,
    'Garden',
    ...['Quiet', 'Gone'].map((words, at) =>
      mentionNode('asset', at === 0 ? shelter : 'A'.repeat(16), words),
    ),
    mentionNode('asset', library, 'x'),
    mentionNode('person', ana, 'x'),
  )
  expect(strongIn(desk, id, 'anyone')).toBe('[…][…]Library[…]')
})
