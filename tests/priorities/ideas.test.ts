import { expect, test } from 'vitest'
import { addRecord } from '#shared/documents/record.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import { prioritiesReaders } from '#shared/priorities/readers.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { meet } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { addIdea, board, column, give, ideasOn, laptops } from './steps.ts'

function pair() {
  const [one, two] = laptops(2)
  if (one === undefined || two === undefined) throw new Error('two laptops are needed')
  return [one, two] as const
}

test('ideas stand in the order they were added, and move where they are put', () => {
  const [desk] = pair()
  const [first, , third] = ['Warm rooms', 'Rides home', 'Garden'].map((text) => addIdea(desk, text))
  expect(column(desk, null)).toEqual(['Warm rooms', 'Rides home', 'Garden'])
  give(desk, 'priorities/move-idea', { id: third ?? '', theme: null, before: first ?? '' })
  expect(column(desk, null)).toEqual(['Garden', 'Warm rooms', 'Rides home'])
  const { id: theme } = give(desk, 'priorities/add-theme', { name: 'Safe evenings' })
  give(desk, 'priorities/move-idea', { id: first ?? '', theme })
  expect(column(desk, theme)).toEqual(['Warm rooms'])
  expect(column(desk, null)).toEqual(['Garden', 'Rides home'])
})

test('an idea can be put between two that were added apart at the same place', () => {
  const [one, two] = pair()
  const top = addIdea(one, 'top')
  meet(one, two)
  addIdea(one, 'from one')
  addIdea(two, 'from two')
  addIdea(two, 'last')
  meet(one, two)
  const [, second, third] = column(one, null)
  const after = ideasOn(one).find((idea) => idea.text === second)?.id ?? ''
  give(one, 'priorities/move-idea', { id: top, theme: null, after })
  meet(one, two)
  expect(column(one, null)).toEqual([second, 'top', third, 'last'])
  expect(column(two, null)).toEqual(column(one, null))
})

test('ideas of an archived theme wait as not sorted yet and return with it', () => {
  const [desk] = pair()
  const { id: theme } = give(desk, 'priorities/add-theme', { name: 'Safe evenings' })
  addIdea(desk, 'Lit walk', theme)
  give(desk, 'priorities/archive-theme', { id: theme })
  expect(column(desk, null)).toEqual(['Lit walk'])
  expect(board(desk).some((item) => item.kind === 'theme')).toBe(false)
  give(desk, 'priorities/restore-theme', { id: theme })
  expect(column(desk, theme)).toEqual(['Lit walk'])
})

test('merging keeps both voices, and an edit made apart at the same time stays too', () => {
  const [one, two] = pair()
  const rides = addIdea(one, 'Rides home')
  meet(one, two)
  const bus = addIdea(two, 'A late bus')
  meet(one, two)
  give(one, 'priorities/merge-ideas', { into: rides, ids: [bus] })
  give(two, 'priorities/edit-idea', { id: bus, text: 'A late bus on weekdays' })
  meet(one, two)
  for (const desk of [one, two]) {
    const [card] = ideasOn(desk)
    expect(ideasOn(desk)).toHaveLength(1)
    expect(card?.voices.map(({ text, by }) => [text, by])).toEqual([
      ['Rides home', one.me],
      ['A late bus on weekdays', two.me],
    ])
  }
  give(two, 'priorities/unmerge-idea', { id: bus })
  expect(column(two, null)).toEqual(['Rides home', 'A late bus on weekdays'])
})

test('two ideas merged into each other apart stay one card with both voices, and come apart again', () => {
  const [one, two] = pair()
  const a = addIdea(one, 'Tea evening')
  const b = addIdea(two, 'Evening with tea')
  meet(one, two)
  give(one, 'priorities/merge-ideas', { into: a, ids: [b] })
  give(two, 'priorities/merge-ideas', { into: b, ids: [a] })
  meet(one, two)
  expect(ideasOn(one)).toEqual(ideasOn(two))
  const [card] = ideasOn(one)
  expect(card?.voices).toHaveLength(2)
  give(one, 'priorities/unmerge-idea', { id: card?.voices[1]?.idea ?? '' })
  meet(one, two)
  expect(column(two, null).toSorted()).toEqual(['Evening with tea', 'Tea evening'])
})

test('a group merged into another goes along whole; nothing merges with itself', () => {
  const [desk] = pair()
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((text) => addIdea(desk, text))
  give(desk, 'priorities/merge-ideas', { into: b, ids: [a] })
  give(desk, 'priorities/merge-ideas', { into: c, ids: [a] })
  expect(ideasOn(desk).map((card) => card.voices.map((voice) => voice.text))).toEqual([
    ['c', 'a', 'b'],
  ])
  expect(() => give(desk, 'priorities/merge-ideas', { into: a, ids: [c] })).toThrow(
    'idea-already-merged',
  )
})

test('words and themes written apart are both shown, and choosing settles them', () => {
  const [one, two] = pair()
  const id = addIdea(one, 'Rides')
  const { id: theme } = give(one, 'priorities/add-theme', { name: 'Safe evenings' })
  meet(one, two)
  give(one, 'priorities/edit-idea', { id, text: 'Rides home' })
  give(two, 'priorities/edit-idea', { id, text: 'Late rides' })
  give(two, 'priorities/move-idea', { id, theme })
  meet(one, two)
  const [idea] = ideasOn(one)
  const texts = [idea?.text, ...(idea?.apart.text.map((other) => other.value) ?? [])]
  expect(new Set(texts)).toEqual(new Set(['Late rides', 'Rides home']))
  const others = [one.me, two.me].filter((person) => person !== idea?.apart.text[0]?.by)
  expect(others).toHaveLength(1)
  give(one, 'priorities/edit-idea', { id, text: 'Late rides home' })
  meet(one, two)
  expect(ideasOn(two)[0]?.apart.text).toEqual([])
})

test('a page that follows the board hears only of what changed', () => {
  const [desk] = pair()
  const first = addIdea(desk, 'one')
  const second = addIdea(desk, 'two')
  const view = prioritiesViewers['priorities/board'](desk, {})
  const page = watched(view)
  const untouched = page.items.get(`idea/${first}`)
  give(desk, 'priorities/edit-idea', { id: second, text: 'two and more' })
  expect(page.items.get(`idea/${first}`)).toBe(untouched)
  give(desk, 'priorities/merge-ideas', { into: first, ids: [second] })
  expect([...page.items.keys()]).toEqual([`idea/${first}`])
  give(desk, 'priorities/archive-idea', { id: first })
  expect(page.items.size).toBe(0)
  const archived = watched(prioritiesViewers['priorities/archived'](desk, {}))
  expect([...archived.items.keys()]).toEqual([`idea/${first}`])
  give(desk, 'priorities/restore-idea', { id: first })
  expect(archived.items.size).toBe(0)
  expect(page.items.get(`idea/${first}`)?.kind).toBe('idea')
  view.close()
})

test('planted records are set aside and counted, and take nothing else along', () => {
  const [desk] = pair()
  const id = addIdea(desk, 'Garden')
  desk.change('priorities', (document) => {
    const ideas = document.getMap('ideas')
    ideas.set('plain-text-here-', 'not a record')
    ideas.set('__proto__', { text: 'x' })
    ideas.set('numbers000000000', [Number.NaN, 2 ** 60])
    document.getMap('themes').set('theme00000000000', 17)
    document.getMap('rounds').set('round00000000000', null)
    document.getMap('decisions').set('decision00000000', true)
    document.getMap('ballots').set('no-such-round', { dots: {} })
  })
  expect(column(desk, null)).toEqual(['Garden'])
  const document = desk.read('priorities')
  const unread = Object.entries(prioritiesReaders(desk)).map(([name, canRead]) => {
    const map = document.getMap(name)
    return [name, [...map.keys()].filter((key) => !canRead(key, map)).length] as const
  })
  expect(Object.fromEntries(unread)).toEqual({
    ideas: 3,
    themes: 1,
    rounds: 1,
    decisions: 1,
    ballots: 1,
    weighings: 0,
    criteria: 0,
  })
  expect(ideasOn(desk)[0]?.id).toBe(id)
})

test('a circle of a thousand merged ideas is read in one pass', () => {
  const [desk] = pair()
  const idOf = (at: number) => `idea${String(at % 1000).padStart(12, '0')}`
  desk.change('priorities', (document) => {
    const ideas = mapsOf(document).ideas
    for (let at = 0; at < 1000; at += 1) {
      const words = { text: 'idea', theme: null, order: 'a0', by: desk.me, at: desk.now }
      addRecord(ideas, idOf(at), { ...words, into: idOf(at + 1) })
    }
  })
  expect(ideasOn(desk).map((card) => card.voices.length)).toEqual([1000])
})
