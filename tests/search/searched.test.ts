import { expect, test } from 'vitest'
import { assetReaders } from '#shared/assets/readers.ts'
import { briefDocument } from '#shared/briefs/maps.ts'
import { blockReaders, briefsReaders } from '#shared/briefs/readers.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { addRecord, editRecord, type Plain, recordsOf } from '#shared/documents/record.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { meetingReaders, meetingsReaders } from '#shared/meetings/readers.ts'
import { peopleReaders } from '#shared/people/readers.ts'
import { plansReaders } from '#shared/plans/readers.ts'
import { prioritiesReaders } from '#shared/priorities/readers.ts'
import { roomIndexOf } from '#shared/search/rooms.ts'
import { searchedRooms } from '#shared/search/rooms-list.ts'
import { openDesk } from '../support/desk.ts'
import { by, meeting, other, person, placed, planned } from './meeting-cases.ts'
import { asset, brief, cases, options } from './searched-cases.ts'

/** The records that others belong to. */
function filled() {
  const desk = openDesk(person)
  const add = (
    document: DocumentName,
    map: string,
    fields: { readonly [field: string]: Plain },
    id = other,
  ) => {
    desk.change(document, (it) => {
      addRecord(recordsOf(it, map), id, fields)
    })
  }
  add('assets', 'assets', asset)
  add('assets', 'assets', asset, 'another000000000')
  add('priorities', 'weighings', { question: 'x', options: options('x'), ...by })
  add('plans', 'goals', { text: 'x', ...placed })
  add('meetings', 'meetings', planned, meeting)
  add(meetingDocument(meeting), 'minutes', placed)
  add('briefs', 'briefs', { title: 'x', language: 'en', ...by }, brief)
  add(briefDocument(brief), 'blocks', { kind: 'text', text: '', ...placed })
  const find = (word: string) =>
    searchedRooms.flatMap((room) =>
      roomIndexOf(desk, room)
        .find(word)
        .map(({ key }) => key),
    )
  return { desk, add, find }
}

const isSearched = (said: unknown) =>
  typeof said === 'string' || (typeof said === 'object' && said !== null && 'of' in said)

const fields = cases.flatMap((one) =>
  Object.entries(one.says)
    .filter(([, said]) => isSearched(said))
    .map(([field]) => ({ ...one, field, kind: one.needs['kind'] })),
)

test.each(fields)('$document $map $kind: $field is found', (one) => {
  const { document, map, needs, holds = {}, whole, under, field } = one
  const { desk, add, find } = filled()
  const word = 'lantern'
  expect(find(word)).toEqual([])
  const id = 'fresh00000000000'
  if (document === 'people')
    desk.change('people', (it) => it.getMap(map).set(person, { name: word }))
  else
    add(
      document,
      map,
      whole?.(field, word) ?? { ...needs, [field]: holds[field]?.(word) ?? word },
      id,
    )
  const found = find(word)
  expect(found).toContain(under ?? found.find((key) => key.endsWith(`/${id}`)) ?? 'nothing')
})

test('every kind of record that can be read is searched, or it is said why its words are not', () => {
  const readers = {
    assets: assetReaders,
    priorities: prioritiesReaders(openDesk()),
    plans: plansReaders,
    people: peopleReaders,
    meetings: meetingsReaders,
    [meetingDocument(meeting)]: meetingReaders,
    briefs: briefsReaders,
    [briefDocument(brief)]: blockReaders,
  }
  // The name of the coalition stands over everything; what somebody gave in a round is nobody's to find; templates are
  // looked for where a meeting is planned, cards are numbers, and what a step brought or was noted beside it is found in
  // the minutes or where it lands.
  const untold = [
    'people/about',
    'priorities/ballots',
    'meetings/templates',
    ...['cards', 'outcomes', 'outcomesOfTerms', 'kept', 'came', 'attended', 'minutesHead'].map(
      (map) => `${meetingDocument(meeting)}/${map}`,
    ),
  ]
  const read = Object.entries(readers).flatMap(([document, maps]) =>
    Object.keys(maps).map((map) => `${document}/${map}`),
  )
  const told = cases.map(({ document, map }) => `${document}/${map}`)
  expect(new Set(read)).toEqual(new Set([...told, ...untold]))
})

test('a word is no longer found once its link, comment or criterion is put away or reworded', () => {
  const { desk, add, find } = filled()
  const link = { ends: [other, 'another000000000'], kind: 'partners', note: 'lantern', ...by }
  add('assets', 'links', link, 'fresh00000000000')
  expect(find('lantern')).toEqual([`asset/${other}`, 'asset/another000000000'])
  const edit = (document: DocumentName, map: string, field: string, value: Plain) => {
    desk.change(document, (it) => {
      editRecord(recordsOf(it, map), 'fresh00000000000', { [field]: value })
    })
  }
  edit('assets', 'links', 'archived', by)
  expect(find('lantern')).toEqual([])
  const criterion = { weighing: other, text: 'lantern', weight: 3, ...placed }
  add('priorities', 'criteria', criterion, 'fresh00000000000')
  expect(find('lantern')).toEqual([`weighing/${other}`])
  edit('priorities', 'criteria', 'archived', true)
  expect(find('lantern')).toEqual([])
  const comment = { record: other, inMap: 'goals', inField: 'text', text: 'lantern', ...by }
  add('plans', 'comments', comment, 'fresh00000000000')
  expect(find('lantern')).toEqual([`goal/${other}`])
  edit('plans', 'comments', 'text', 'torch')
  expect(find('lantern')).toEqual([])
})
