import { expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { checkSheet, weighSheet } from '#shared/meetings/minutes/check.ts'
import { meetingDocument, meetingsIn } from '#shared/meetings/maps.ts'
import { beginText } from '#shared/texts/commands.ts'
import { editRecord } from '#shared/documents/record.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { draftInto, held, linesOf } from './minutes-ground.ts'

const decided = (text: string) => ({ decided: { kind: 'decided', text, review: null, step: null } })

/** A meeting whose name and one of whose lines hold what only the coalition knows. */
function told(desk: TestDesk, title: string, said: string): string {
  const home = { name: 'Ruth’s kitchen', kind: 'place', home: true } as const
  assetHandlers['assets/add'](desk, home)
  const meeting = held(desk, { kept: decided(said) })
  desk.change('meetings', (document) => {
    editRecord(meetingsIn(document), meeting, { title })
  })
  draftInto(desk, meeting, { first: 'en', second: null })
  return meeting
}

const needed = (desk: TestDesk, meeting: string) =>
  checkSheet(desk, meeting, 'minutes').filter(({ standing }) => standing === 'needed')

test('a home is asked about where a line names it, and where the name of the meeting does', () => {
  const desk = openDesk()
  const meeting = told(desk, 'Supper in Ruth’s kitchen', 'We meet in RUTH’S KITCHEN again')
  const asked = needed(desk, meeting)
  expect(asked.map(({ code, subject }) => [code, subject])).toEqual([
    ['name-in-title', 'Ruth’s kitchen'],
    ['name-in-text', 'Ruth’s kitchen'],
  ])
  // A sheet does not leave without its name, so that cannot be left out.
  const out = asked.map(({ key }) => ({ key, choice: 'leave-out' }) as const)
  expect(weighSheet(asked, out).open.map(({ code }) => code)).toEqual(['name-in-title'])
  const keep = asked.map(({ key }) => ({ key, choice: 'keep' }) as const)
  expect(weighSheet(asked, keep).open).toEqual([])
  desk.change('meetings', (document) => {
    editRecord(meetingsIn(document), meeting, { title: 'Breakfast in Ruth’s kitchen' })
  })
  expect(weighSheet(needed(desk, meeting), keep).open.map(({ code }) => code)).toEqual([
    'name-in-title',
  ])
})

test('a small number of people is asked about, in the digits of any language', () => {
  const desk = openDesk()
  const meeting = held(desk, {
    steps: [
      {
        activity: 'approval',
        settings: {
          options: ['Lamplight', 'Warm Hands'],
          secrecy: 'open',
          door: 'devices',
          quorum: null,
          tie: 'all-tied',
        },
        gave: Array.from({ length: 12 }, (_, at) => ({
          do: 'ballot',
          marks: { [at < 9 ? 'option0000000001' : 'option0000000002']: 1 },
        })),
      },
    ],
  })
  draftInto(desk, meeting, { first: 'ar', second: null })
  const few = () =>
    needed(desk, meeting).flatMap(({ code, subject }) => (code === 'few-people' ? [subject] : []))
  expect(few()).toEqual(['9, 3'])
  const rows = linesOf(desk, meeting).find(({ said }) => said[0]?.words.includes('Lamplight'))
  const reworded = { document: meetingDocument(meeting), map: 'minutes', id: rows?.id ?? '' }
  beginText(desk, { ...reworded, field: 'ar' }, desk.newId(), 'Warm Hands: ٣، Lamplight: ١٢')
  expect(few()).toEqual(['٣'])
})
