import { expect, test } from 'vitest'
import { mapsOf } from '#shared/priorities/maps.ts'
import { isToReview } from '#shared/priorities/review.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { meet } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { give, laptops, openRound, recordIn } from './steps.ts'

const words = {
  round: null,
  question: 'What do we start first?',
  outcome: [{ option: null, text: 'The after-school circle' }],
  reasons: 'Most support, and the library is ready.',
  concerns: [{ text: 'Rides are not planned yet.', by: null }],
  reviewDate: '2027-03-01',
}

test('an amendment stands beside what was recorded, which stays as it was', () => {
  const [ana, bea] = laptops(2)
  if (!ana || !bea) throw new Error('two laptops are needed')
  const round = openRound(ana)
  const { id } = give(ana, 'priorities/record-decision', { ...words, round })
  const page = watched(prioritiesViewers['priorities/decisions'](ana, {}))
  expect(page.items.get(id)).toMatchObject({ ...words, round, by: ana.me, replacedBy: [] })
  meet(ana, bea)
  const first = give(ana, 'priorities/amend-decision', {
    ...words,
    reasons: 'One',
    replaces: id,
  }).id
  const second = give(bea, 'priorities/amend-decision', {
    ...words,
    reasons: 'Two',
    replaces: id,
  }).id
  meet(ana, bea)
  expect(page.items.get(id)).toMatchObject({ reasons: words.reasons })
  expect(page.items.get(id)?.replacedBy).toEqual([first, second].toSorted())
  const opened = watched(prioritiesViewers['priorities/decisions'](bea, {}))
  expect(Object.fromEntries(opened.items)).toEqual(Object.fromEntries(page.items))
})

test('a recorded decision cannot be written over', () => {
  const [ana] = laptops(1)
  if (!ana) throw new Error('a laptop is needed')
  const { id } = give(ana, 'priorities/record-decision', words)
  const page = watched(prioritiesViewers['priorities/decisions'](ana, {}))
  ana.change('priorities', (document) => {
    recordIn(mapsOf(document).decisions, id).set('entry', { ...words, reasons: 'Something else' })
  })
  expect(page.items.get(id)?.reasons).toBe(words.reasons)
})

test('a decision about a round or a decision that is not there is refused', () => {
  const [ana] = laptops(1)
  if (!ana) throw new Error('a laptop is needed')
  const nowhere = 'aaaaaaaaaaaaaaaa'
  expect(() => give(ana, 'priorities/record-decision', { ...words, round: nowhere })).toThrow(
    'no-such-round',
  )
  expect(() => give(ana, 'priorities/amend-decision', { ...words, replaces: nowhere })).toThrow(
    'no-such-decision',
  )
})

test.each([
  ['2027-03-01', '2027-02-28', [], false],
  ['2027-03-01', '2027-03-01', [], true],
  ['2027-03-01', '2028-01-01', [], true],
  ['2027-03-01', '2028-01-01', ['aaaaaaaaaaaaaaaa'], false],
  [null, '2028-01-01', [], false],
] as const)('to be reviewed on %s, seen on %s, replaced by %j', (reviewDate, today, by, due) => {
  expect(isToReview({ reviewDate, replacedBy: [...by] }, today)).toBe(due)
})
