import { expect, test } from 'vitest'
import { editRecord } from '#shared/documents/record.ts'
import { UndoHistory } from '#shared/documents/undo.ts'
import { Here } from '#shared/documents/origins.ts'
import { keptIn } from '#shared/meetings/kept.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { linesIn } from '#shared/meetings/minutes/maps.ts'
import { beginText } from '#shared/texts/commands.ts'
import { longTextAt } from '#shared/texts/places.ts'
import { meet, openDesk, type TestDesk } from '../support/desk.ts'
import { draftInto, headOf, held, leave, linesOf, minutesItems, saidOn } from './minutes-ground.ts'
import { type Ran } from './ran.ts'
import { give, pair } from './steps.ts'

const gathered = (...texts: readonly string[]): Ran => ({
  activity: 'brainstorm',
  settings: { each: 0, held: false },
  gave: texts.map((text) => ({ do: 'add', text, bin: null, name: null })),
})
const only = { first: 'en', second: null } as const

/** As the page writes it: the text of its own takes the place of the words. */
function write(desk: TestDesk, meeting: string, id: string, words: string, field = 'en'): void {
  const document = meetingDocument(meeting)
  beginText(desk, { document, map: 'minutes', id, field }, desk.newId(), words)
}

const find = (desk: TestDesk, meeting: string, words: string) => {
  const line = linesOf(desk, meeting).find(({ said }) => said[0]?.words.includes(words))
  if (line === undefined) throw new Error(`no line says ${words}`)
  return line
}

test('a new draft keeps what people wrote, took out and moved, and brings what has come since', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: [gathered('Benches'), gathered('Choir')] })
  draftInto(desk, meeting, only)
  const gone = find(desk, meeting, 'Choir')
  const first = find(desk, meeting, 'Benches')
  write(desk, meeting, first.id, 'Benches, and who paints them')
  give(desk, 'meetings/remove-line', { meeting, id: gone.id })
  const own = give(desk, 'meetings/add-line', {
    meeting,
    sheet: 'minutes',
    kind: 'text',
    before: first.id,
  })
  write(desk, meeting, own.id, 'A word of our own')
  const head = find(desk, meeting, 'Part 2')
  give(desk, 'meetings/move-line', { meeting, id: head.id, before: own.id })
  const before = saidOn(desk, meeting)
  draftInto(desk, meeting, only)
  expect(saidOn(desk, meeting)).toEqual(before)

  leave(desk, meeting, [gathered('Lanterns')], 2)
  draftInto(desk, meeting, only)
  const after = saidOn(desk, meeting)
  expect(after.slice(0, -3)).toEqual(before)
  expect(after.slice(-3)).toEqual(['Part 3', 'Few took part.', 'What was gathered:\n• Lanterns'])
})

test('what nobody touched says what the draft says now, and goes with what it came of', () => {
  const desk = openDesk()
  const parked = { parked: { kind: 'parked', text: 'The bus line' } }
  const meeting = held(desk, { steps: [gathered('Benches')], kept: parked })
  draftInto(desk, meeting, only)
  desk.change(meetingDocument(meeting), (document) => {
    keptIn(document).delete('parked0000000000')
  })
  leave(desk, meeting, [gathered('Benches', 'Choir')])
  draftInto(desk, meeting, only)
  expect(saidOn(desk, meeting).join('\n')).toContain('• Benches\n• Choir')
  expect(saidOn(desk, meeting)).not.toContain('For another time')
  desk.change(meetingDocument(meeting), (document) => {
    keptIn(document).set('parked0000000000', { ...parked.parked, at: 1, place: 1 })
  })
  draftInto(desk, meeting, only)
  expect(saidOn(desk, meeting).slice(-2)).toEqual(['For another time', 'The bus line'])
})

test('what somebody wrote stays when what it came of has gone, and its other language waits when the draft changes', () => {
  const desk = openDesk()
  const kept = { parked: { kind: 'parked', text: 'The bus line' } }
  const meeting = held(desk, { steps: [gathered('Benches')], kept })
  draftInto(desk, meeting)
  write(desk, meeting, find(desk, meeting, 'The bus line').id, 'The bus line at night')
  write(desk, meeting, find(desk, meeting, 'Benches').id, 'Bancos', 'es')
  desk.change(meetingDocument(meeting), (document) => {
    keptIn(document).delete('parked0000000000')
  })
  leave(desk, meeting, [gathered('Benches', 'Choir')])
  draftInto(desk, meeting)
  expect(saidOn(desk, meeting)).toContain('The bus line at night')
  const [, spanish] = find(desk, meeting, 'Choir').said
  expect(spanish).toMatchObject({ words: 'Bancos', waits: 'changed' })
})

test('a second language comes beside the first, and words that no longer fit are told until somebody looks', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: [gathered('Benches')] })
  draftInto(desk, meeting, only)
  draftInto(desk, meeting, { first: 'en', second: 'es' })
  const line = find(desk, meeting, 'Benches')
  expect(line.said.map(({ language }) => language)).toEqual(['en', 'es'])
  expect(line.said[1]?.waits).toBeNull()
  write(desk, meeting, line.id, 'Benches and lamps')
  expect(find(desk, meeting, 'Benches').said[1]?.waits).toBe('changed')
  give(desk, 'meetings/line-fits', { meeting, id: line.id, language: 'es' })
  expect(find(desk, meeting, 'Benches').said[1]).toMatchObject({ waits: null, by: desk.me })
  const { id } = give(desk, 'meetings/add-line', { meeting, sheet: 'minutes', kind: 'text' })
  write(desk, meeting, id, 'Only in one')
  expect(find(desk, meeting, 'Only in one').said[1]?.waits).toBe('empty')
})

test('two people who draft apart have each part once, and what either wrote stays', () => {
  const [ana, bea] = pair()
  const meeting = held(ana, { steps: [gathered('Benches')] })
  meet(ana, bea)
  draftInto(ana, meeting, only)
  draftInto(bea, meeting, only)
  write(bea, meeting, find(bea, meeting, 'Benches').id, 'Benches, painted')
  meet(ana, bea)
  expect(saidOn(ana, meeting)).toEqual(saidOn(bea, meeting))
  expect(saidOn(ana, meeting).filter((words) => words.startsWith('Part 1'))).toHaveLength(1)
  expect(saidOn(ana, meeting)).toContain('Benches, painted')
})

test('what somebody writes in a line stays, also where another draft put it away meanwhile', () => {
  const [ana, bea] = pair()
  const parked = { parked: { kind: 'parked', text: 'The bus line' } }
  const meeting = held(ana, { steps: [gathered('Benches')], kept: parked })
  draftInto(ana, meeting, only)
  meet(ana, bea)
  write(bea, meeting, find(bea, meeting, 'The bus line').id, 'The bus line, and who asks')
  ana.change(meetingDocument(meeting), (document) => {
    keptIn(document).delete('parked0000000000')
  })
  draftInto(ana, meeting, only)
  expect(saidOn(ana, meeting)).not.toContain('The bus line')
  meet(ana, bea)
  for (const desk of [ana, bea])
    expect(saidOn(desk, meeting)).toContain('The bus line, and who asks')
})

test('a line that is taken out stays out, also where two people had drafted it apart', () => {
  const [ana, bea] = pair()
  const meeting = held(ana, { steps: [gathered('Benches')] })
  meet(ana, bea)
  draftInto(ana, meeting, only)
  draftInto(bea, meeting, only)
  meet(ana, bea)
  give(ana, 'meetings/remove-line', { meeting, id: find(ana, meeting, 'Benches').id })
  expect(saidOn(ana, meeting).join('\n')).not.toContain('Benches')
  draftInto(ana, meeting, only)
  expect(saidOn(ana, meeting).join('\n')).not.toContain('Benches')
})

test('final minutes are changed only by opening them again, which stays to be seen', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: [gathered('Benches')] })
  draftInto(desk, meeting, only)
  const { id } = find(desk, meeting, 'Benches')
  give(desk, 'meetings/minutes-read', { id: meeting })
  give(desk, 'meetings/minutes-state', { id: meeting, state: 'final' })
  expect(headOf(desk, meeting)).toMatchObject({ state: 'final', isOther: false })
  for (const change of [
    () => give(desk, 'meetings/add-line', { meeting, sheet: 'minutes', kind: 'text' }),
    () => give(desk, 'meetings/remove-line', { meeting, id }),
    () => give(desk, 'meetings/move-line', { meeting, id }),
    () => give(desk, 'meetings/line-fits', { meeting, id, language: 'es' }),
  ])
    expect(change).toThrow('minutes-final')
  const place = { document: meetingDocument(meeting), map: 'minutes', field: 'en' } as const
  const isClosed = () => longTextAt(place)?.isClosed?.(desk.read(place.document), id)
  expect(isClosed()).toBe(true)
  // The page for those who came has a life of its own.
  give(desk, 'meetings/add-line', { meeting, sheet: 'give-back', kind: 'text' })
  give(desk.at(desk.now + 1), 'meetings/minutes-state', { id: meeting, state: 'draft' })
  expect(headOf(desk, meeting)).toMatchObject({
    state: 'draft',
    mark: { by: desk.me, at: desk.now + 1 },
  })
  expect(isClosed()).toBe(false)
})

test('whoever read them is told with whether they still say the same, and so is a change that came to final ones', () => {
  const [ana, bea] = pair()
  const meeting = held(ana, { steps: [gathered('Benches')] })
  draftInto(ana, meeting, only)
  meet(ana, bea)
  give(bea, 'meetings/minutes-read', { id: meeting })
  expect(headOf(bea, meeting).read).toMatchObject([{ by: bea.me, isNow: true }])
  write(bea, meeting, find(bea, meeting, 'Benches').id, 'Benches, painted')
  expect(headOf(bea, meeting)).toMatchObject({ read: [{ isNow: false }], wrote: [bea.me] })
  give(ana, 'meetings/minutes-state', { id: meeting, state: 'final' })
  meet(ana, bea)
  expect(headOf(ana, meeting)).toMatchObject({ state: 'final', isOther: true })
})

test('ways of giving back are added, said to be done, and taken off', () => {
  const desk = openDesk()
  const meeting = held(desk, {})
  const { id } = give(desk, 'meetings/add-way', { meeting, text: 'Printed, at the library' })
  give(desk, 'meetings/edit-way', { meeting, id, done: true })
  const ways = () => minutesItems(desk, meeting).filter(({ item }) => item === 'way')
  expect(ways()).toMatchObject([{ text: 'Printed, at the library', done: { by: desk.me } }])
  give(desk, 'meetings/edit-way', { meeting, id, done: false, text: 'Printed, 40 copies' })
  expect(ways()).toMatchObject([{ text: 'Printed, 40 copies', done: null }])
  give(desk, 'meetings/remove-way', { meeting, id })
  expect(ways()).toEqual([])
  expect(() => give(desk, 'meetings/edit-way', { meeting, id: 'nobody0000000000' })).toThrow(
    'no-such-way',
  )
})

test('one step back takes a whole draft away, and one forward brings it again', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: [gathered('Benches')] })
  const name = meetingDocument(meeting)
  const here = new Here('window-1')
  const history = new UndoHistory(here)
  history.begin('meetings/draft-minutes')
  history.follow(name, desk.read(name))
  const followed = {
    ...desk,
    change: <T>(_: string, change: (document: ReturnType<TestDesk['read']>) => T) => {
      const document = desk.read(name)
      return document.transact(() => change(document), here)
    },
  }
  draftInto(followed, meeting, only)
  const said = saidOn(desk, meeting)
  history.undo()
  expect(saidOn(desk, meeting)).toEqual([])
  history.redo()
  expect(saidOn(desk, meeting)).toEqual(said)
})

test('a line of a newer version is set aside and never shown, and no line comes without its meeting', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: [gathered('Benches')] })
  draftInto(desk, meeting, only)
  const { id } = find(desk, meeting, 'Benches')
  desk.change(meetingDocument(meeting), (document) => {
    editRecord(linesIn(document), id, { kind: 'drawing' })
  })
  expect(saidOn(desk, meeting).join('\n')).not.toContain('Benches')
  expect(() => give(desk, 'meetings/remove-line', { meeting, id })).toThrow('no-such-line')
  const nowhere = 'nowhere000000000'
  expect(() =>
    give(desk, 'meetings/add-line', { meeting: nowhere, sheet: 'minutes', kind: 'text' }),
  ).toThrow('no-such-meeting')
})
