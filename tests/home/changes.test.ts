import { expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { importNotes, storedAssets } from '#shared/assets/stored.ts'
import { addRecord } from '#shared/documents/record.ts'
import type { Change, HomeItem, Seen, Summary } from '#shared/home/contract.ts'
import { homeViewers } from '#shared/home/views.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { meet, openDesk, type TestDesk } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { begin, give } from '../plans/steps.ts'

const laptops = () => [openDesk('1'.repeat(32)), openDesk('2'.repeat(32))] as const

const look = (desk: TestDesk, seen: Seen | null) =>
  homeViewers['home/changes'](desk, { me: desk.me, seen })

function summaryOf(items: Iterable<readonly [string, HomeItem]>): Summary {
  const summary = new Map(items).get('summary')
  if (summary?.kind !== 'summary') throw new Error('a summary is always there')
  return summary
}

const seenBy = (desk: TestDesk): Seen => summaryOf(look(desk, null).items()).seen

const changesOn = (desk: TestDesk, seen: Seen | null): readonly Change[] =>
  [...look(desk, seen).items()].flatMap(([, item]) => (item.kind === 'change' ? [item] : []))

const told = (desk: TestDesk, seen: Seen | null) =>
  changesOn(desk, seen).map(({ record, what, words }) => [record, what, words].join(' '))

test('what others wrote after the last visit is told; own writing and a first visit are not', () => {
  const [ana, bea] = laptops()
  const { actions } = begin(bea, 'Call')
  meet(ana, bea)
  expect(told(ana, null)).toEqual([])
  const seen = seenBy(ana)
  expect(told(ana, seen)).toEqual([])
  assetHandlers['assets/add'](bea, { name: 'Elders’ Circle', kind: 'association' })
  prioritiesHandlers['priorities/add-idea'](bea, { text: 'Warm rooms', from: '', theme: null })
  give(bea, 'plans/set-status', { id: actions[0] ?? '', status: 'done' })
  give(ana, 'plans/add-goal', { text: 'My own' })
  meet(ana, bea)
  expect(told(ana, seen).toSorted()).toEqual([
    'action done Call',
    'asset added Elders’ Circle',
    'idea added Warm rooms',
  ])
  expect(changesOn(ana, seen).every(({ by }) => by === bea.me)).toBe(true)
  expect(summaryOf(look(ana, seen).items())).toMatchObject({ changes: 3, people: 1, begun: true })
})

test('what was written months ago and arrives today is news, whatever the clocks say', () => {
  const [ana, bea] = laptops()
  const { objective, actions } = begin(ana, 'Call', 'Write')
  meet(ana, bea)
  const past = bea.at(bea.now - 200 * 24 * 3600 * 1000)
  give(past, 'plans/edit-action', { id: actions[0] ?? '', text: 'Call on Monday' })
  plansHandlers['plans/add-action'](past, { objective, text: 'Visit', owner: null, due: null })
  const seen = seenBy(ana)
  meet(ana, bea)
  expect(told(ana, seen)).toEqual(['action changed Call on Monday', 'action added Visit'])
})

test('where mine won over what was written apart, the other one is told all the same', () => {
  const [ana, bea] = laptops()
  const { actions } = begin(ana, 'Call')
  const [id = ''] = actions
  meet(ana, bea)
  const seen = seenBy(ana)
  give(ana, 'plans/edit-action', { id, text: 'from Ana' })
  give(bea, 'plans/edit-action', { id, text: 'from Bea' })
  meet(ana, bea)
  for (const desk of [ana, bea]) {
    const other = desk === ana ? bea : ana
    expect(changesOn(desk, seen)).toMatchObject([
      { what: 'changed', by: other.me, record: 'action' },
    ])
  }
})

test('moving and settling are no news; putting a goal away is told once, with all that went along', () => {
  const [ana, bea] = laptops()
  const { goal, objective, actions } = begin(ana, 'Call', 'Write')
  meet(ana, bea)
  const seen = seenBy(ana)
  give(bea, 'plans/move-action', { id: actions[1] ?? '', objective, before: actions[0] ?? '' })
  meet(ana, bea)
  expect(told(ana, seen)).toEqual([])
  give(bea, 'plans/archive-goal', { id: goal })
  meet(ana, bea)
  expect(told(ana, seen)).toEqual(['goal put-away A warm place after three'])
})

test('rounds and decisions are told as what they are', () => {
  const [ana, bea] = laptops()
  const seen = seenBy(ana)
  const { id } = prioritiesHandlers['priorities/open-round'](bea, {
    question: 'What first?',
    options: ['Rooms', 'Rides'].map((text) => ({ text, idea: null, theme: null })),
    method: 'dots',
    hidden: false,
    dots: 3,
    atMost: null,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  meet(ana, bea)
  expect(told(ana, seen)).toEqual(['round added What first?'])
  const opened = seenBy(ana)
  prioritiesHandlers['priorities/close-round'](bea, { id, people: 2 })
  meet(ana, bea)
  expect(told(ana, opened)).toEqual(['round closed What first?'])
})

test('an import is one change, however many records it brought', () => {
  const [ana, bea] = laptops()
  const seen = seenBy(ana)
  const importId = 'import0000000000'
  bea.change('assets', (document) => {
    for (let at = 0; at < 300; at += 1)
      addRecord(storedAssets(document), `asset${String(at).padStart(11, '0')}`, {
        name: `Place ${String(at)}`,
        kind: 'place',
        by: bea.me,
        at: bea.now,
        source: { importId, file: 'places.csv', row: at + 2, was: 'AAAA' },
      })
    const counts = { read: 300, added: 300, updated: 0, skipped: 0 }
    addRecord(importNotes(document), importId, {
      file: 'places.csv',
      by: bea.me,
      at: bea.now,
      ...counts,
    })
  })
  meet(ana, bea)
  expect(changesOn(ana, seen)).toMatchObject([
    { record: 'import', words: 'places.csv', count: 300 },
  ])
})

test('a page on Home hears of what arrives, at most forty of it, and all is counted', () => {
  const [ana, bea] = laptops()
  const { objective } = begin(bea)
  meet(ana, bea)
  const view = look(ana, seenBy(ana))
  const page = watched(view)
  for (let at = 0; at < 50; at += 1)
    give(bea.at(bea.now + at), 'plans/add-action', { objective, text: `Action ${String(at)}` })
  meet(ana, bea)
  expect(page.items.size).toBe(41)
  expect(summaryOf(page.items)).toMatchObject({ changes: 50, people: 1 })
  const words = [...page.items.values()].map((item) => (item.kind === 'change' ? item.words : ''))
  expect(words).toContain('Action 49')
  expect(words).not.toContain('Action 0')
  expect(page.changes()).toBe(1)
  view.close()
})

test('what cannot be read is passed over', () => {
  const [ana, bea] = laptops()
  const seen = seenBy(ana)
  bea.change('plans', (document) => {
    document.getMap('actions').set('planted000000000', 'words')
    addRecord(document.getMap('goals'), 'planted000000001', { text: 17 })
  })
  meet(ana, bea)
  expect(told(ana, seen)).toEqual([])
})

test('whatever is done with a card of the board says when and by whom', () => {
  const [ana, bea] = laptops()
  const add = (text: string) =>
    prioritiesHandlers['priorities/add-idea'](ana, { text, from: '', theme: null }).id
  const [worded, moved, away] = [add('Warm rooms'), add('A lit walk'), add('Lamps')]
  const merged = add('Warm room')
  const theme = prioritiesHandlers['priorities/add-theme'](ana, { name: 'Safe', about: '' }).id
  meet(ana, bea)
  const seen = seenBy(ana)
  const then = bea.at(bea.now - 24 * 3600 * 1000)
  prioritiesHandlers['priorities/edit-idea'](then, { id: worded, text: 'Warm rooms till nine' })
  prioritiesHandlers['priorities/move-idea'](then, { id: moved, theme })
  prioritiesHandlers['priorities/merge-ideas'](then, { into: worded, ids: [merged] })
  prioritiesHandlers['priorities/archive-idea'](then, { id: away })
  prioritiesHandlers['priorities/edit-theme'](then, { id: theme, name: 'Safe evenings' })
  meet(ana, bea)
  const changes = changesOn(ana, seen)
  expect(changes).toHaveLength(5)
  expect(changes.map(({ at, by }) => [at, by])).toEqual(changes.map(() => [then.now, bea.me]))
})

test('what one added oneself and another went on with is told as a change, with its day', () => {
  const [ana, bea] = laptops()
  const seen = seenBy(ana)
  const { actions } = begin(ana, 'Call')
  meet(ana, bea)
  const then = bea.at(bea.now + 1000)
  give(then, 'plans/set-status', { id: actions[0] ?? '', status: 'under-way' })
  meet(ana, bea)
  expect(changesOn(ana, seen)).toMatchObject([
    { record: 'action', what: 'changed', by: bea.me, at: then.now },
  ])
})
