import { expect, test } from 'vitest'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { agendaIn, meetingDocument, meetingsIn, wordsOn } from '#shared/meetings/maps.ts'
import { meetingsViewers } from '#shared/meetings/views.ts'
import { meet } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { agenda, begin, give, idOf, itemsIn, meetingIn, needsIn, pair } from './steps.ts'

test('a meeting begins with its agenda, and items move, leave and come back', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  expect(meetingIn(desk, meeting)).toMatchObject({
    title: 'September circle',
    day: '2026-09-24',
    start: 1080,
    length: 90,
    state: 'planned',
    archived: null,
  })
  const choose = idOf(desk, meeting, 'Choose together')
  const circle = idOf(desk, meeting, 'Closing circle')
  give(desk, 'meetings/move-item', { meeting, id: choose, after: circle })
  give(desk, 'meetings/remove-item', { meeting, id: circle })
  expect(agenda(desk, meeting).slice(1)).toEqual([
    '25 What is strong here?',
    '5 Stretch and water',
    '15 Who does what',
    '20 Choose together',
  ])
  give(desk, 'meetings/restore-item', { meeting, id: circle })
  expect(agenda(desk, meeting).at(-2)).toBe('10 Closing circle')
  const before = idOf(desk, meeting, 'Who does what')
  const item = { activity: 'break', title: 'Tea', minutes: 8 }
  give(desk, 'meetings/add-item', { meeting, item, before })
  expect(agenda(desk, meeting)[3]).toBe('8 Tea')
})

test('settings are checked by their activity, and get its defaults', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  const id = idOf(desk, meeting, 'Choose together')
  expect(itemsIn(desk, meeting)[2]?.settings).toEqual({
    options: [],
    secrecy: 'hidden',
    door: 'devices',
    quorum: null,
    tie: 'all-tied',
    count: 'instant-runoff',
  })
  const options = ['Late rides', 'Safe evenings']
  give(desk, 'meetings/edit-item', { meeting, id, settings: { options, count: 'schulze' } })
  expect(itemsIn(desk, meeting)[2]?.settings).toMatchObject({ options, count: 'schulze' })
  const unfit = (settings: Record<string, string | string[]>) => () =>
    give(desk, 'meetings/edit-item', { meeting, id, settings })
  expect(unfit({ dots: '3' })).toThrow('settings-unfit')
  expect(unfit({ options: ['Rides', 'rides'] })).toThrow('settings-unfit')
  const item = { activity: 'juggling', title: 'Juggle', minutes: 5 }
  expect(() => give(desk, 'meetings/add-item', { meeting, item })).toThrow('no-such-activity')
})

test('an activity of a newer version shows as its title and keeps its settings', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  const settings = { orbit: [1, { deep: true }] }
  const born = { by: desk.me, at: desk.now, order: 'Zz', settings }
  desk.change(meetingDocument(meeting), (document) => {
    const fields = { activity: 'star-gazing', title: 'Look up', minutes: 5, ...born }
    addRecord(agendaIn(document), 'star-gazing-0001', fields)
  })
  const id = 'star-gazing-0001'
  give(desk, 'meetings/edit-item', { meeting, id, title: 'Look up together' })
  expect(itemsIn(desk, meeting)[0]).toMatchObject({
    title: 'Look up together',
    known: false,
    settings,
  })
})

test('what others wrote badly is set aside and never stops the rest', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  let deep: unknown[] = []
  for (let at = 0; at < 500; at += 1) deep = [deep]
  desk.change(meetingDocument(meeting), (document) => {
    const id = idOf(desk, meeting, 'What is strong here?')
    const stored = agendaIn(document).get(id)
    ;(stored as Map<string, unknown>).set('settings', { deep })
  })
  expect(agenda(desk, meeting)).toHaveLength(5)
  desk.change('meetings', (document) => {
    editRecord(meetingsIn(document), meeting, { facilitator: 7, state: 'dreamt' })
  })
  const { roles, state } = meetingIn(desk, meeting)
  expect([roles.facilitator, state]).toEqual([null, 'planned'])
})

test('two people fill two roles and two needs at once, and both stay', () => {
  const [ana, bea] = pair()
  const id = begin(ana)
  meet(ana, bea)
  const huda = { kind: 'words', name: 'Huda' } as const
  give(ana, 'meetings/set-role', {
    id,
    role: 'facilitator',
    person: { kind: 'person', person: ana.me },
  })
  give(bea, 'meetings/set-role', { id, role: 'interpreter', person: huda })
  give(ana, 'meetings/add-need', { meeting: id, need: { kind: 'child-care', count: 4 } })
  const need = { kind: 'interpretation', words: 'Arabic', count: 6, helper: huda } as const
  give(bea, 'meetings/add-need', { meeting: id, need })
  meet(ana, bea)
  expect(meetingIn(ana, id).roles).toMatchObject({
    facilitator: { person: ana.me },
    interpreter: huda,
    greeter: null,
  })
  expect(needsIn(bea, id).map(({ need: kind, count }) => [kind, count])).toEqual(
    expect.arrayContaining([
      ['child-care', 4],
      ['interpretation', 6],
    ]),
  )
  const [first] = needsIn(bea, id)
  give(bea, 'meetings/remove-need', { meeting: id, id: first?.id ?? '' })
  expect(needsIn(bea, id)).toHaveLength(1)
})

test('a word for whoever interprets is filled in by two people at once, a language each', () => {
  const [ana, bea] = pair()
  const meeting = begin(ana)
  const word = { en: 'Safe evenings', es: '', ar: '' }
  const { id } = give(ana, 'meetings/add-word', { meeting, word })
  meet(ana, bea)
  give(ana, 'meetings/edit-word', { meeting, id, es: 'Tardes seguras' })
  give(bea, 'meetings/edit-word', { meeting, id, ar: 'أمسيات آمنة' })
  meet(ana, bea)
  const all = { en: 'Safe evenings', es: 'Tardes seguras', ar: 'أمسيات آمنة' }
  for (const desk of [ana, bea]) expect(wordsOn(desk, meeting)).toMatchObject([all])
  give(bea, 'meetings/remove-word', { meeting, id })
  expect(wordsOn(bea, meeting)).toEqual([])
})

test('a title two people worded apart shows both until somebody settles it', () => {
  const [ana, bea] = pair()
  const id = begin(ana)
  meet(ana, bea)
  give(ana, 'meetings/edit', { id, title: 'Ana says' })
  give(bea, 'meetings/edit', { id, title: 'Bea says' })
  meet(ana, bea)
  const { title, apart } = meetingIn(ana, id)
  const lost = title === 'Ana says' ? 'Bea says' : 'Ana says'
  expect(apart).toMatchObject([{ field: 'title', value: lost }])
  give(ana, 'meetings/edit', { id, title })
  expect(meetingIn(ana, id).apart).toEqual([])
})

test('an agenda is kept as a template without names, and the list says how long each meeting is', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  const strong = idOf(desk, meeting, 'What is strong here?')
  const lead = { kind: 'person', person: desk.me } as const
  give(desk, 'meetings/edit-item', { meeting, id: strong, lead })
  const { id } = give(desk, 'meetings/save-template', { meeting, name: 'Our evening' })
  const kept = watched(meetingsViewers['meetings/templates'](desk, {}))
  expect(kept.items.get(id)?.items.map(({ minutes }) => minutes)).toEqual([15, 25, 20, 5, 15, 10])
  expect(JSON.stringify(kept.items.get(id)?.items)).not.toContain(desk.me)
  give(desk, 'meetings/archive-template', { id })
  expect(kept.items.get(id)?.archived).not.toBeNull()
  const list = watched(meetingsViewers['meetings/list'](desk, {}))
  expect(list.items.get(meeting)).toMatchObject({ items: 6, minutes: 90 })
  give(desk, 'meetings/archive', { id: meeting })
  expect(list.items.get(meeting)?.archived).not.toBeNull()
})

test('asking for a meeting that is not here opens no document', () => {
  const [desk] = pair()
  begin(desk)
  const before = desk.documents.size
  expect([...meetingsViewers['meetings/one'](desk, { id: 'nobody-knows-it0' }).items()]).toEqual([])
  expect(desk.documents.size).toBe(before)
})
