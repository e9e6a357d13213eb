import { expect, test } from 'vitest'
import { loadsOf } from '#shared/plans/carrying.ts'
import { spanOf } from '#shared/plans/span.ts'
import { planOf } from '#shared/plans/tree.ts'
import { begin, board, give, pair } from './steps.ts'

test('a strip holds whole months with all days and today, and says where each lies', () => {
  const { months, placeOf } = spanOf(['2026-12-31', '2027-02-10'], '2026-11-28')
  expect(months.map(({ first }) => first)).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
  ])
  expect(months[1]?.at).toBeCloseTo(30 / 120)
  expect(placeOf('2026-11-01')).toBe(0)
  expect(placeOf('2027-02-10')).toBeCloseTo((30 + 31 + 31 + 9) / 120)
})

test('a plan without days is a strip of this month; a day in a hundred years stands at its end', () => {
  expect(spanOf([], '2026-11-28').months).toHaveLength(1)
  const far = spanOf(['2126-01-01'], '2026-11-28')
  expect(far.months).toHaveLength(36)
  expect(far.placeOf('2126-01-01')).toBe(1)
})

test('who carries what: nobody yet first, by day, late ones counted, what is done counted only for somebody', () => {
  const [desk] = pair()
  const [call = '', write = '', visit = '', sing = ''] = begin(
    desk,
    'Call',
    'Write',
    'Visit',
    'Sing',
  ).actions
  give(desk, 'plans/take-on', { id: call })
  give(desk, 'plans/take-on', { id: write })
  give(desk, 'plans/edit-action', { id: write, due: '2026-11-01' })
  give(desk, 'plans/take-on', { id: visit })
  give(desk, 'plans/set-status', { id: visit, status: 'done' })
  const loads = loadsOf(planOf(board(desk)), '2026-11-28')
  expect(
    loads.map(({ owner, open, late, done }) => ({
      owner: owner?.kind ?? null,
      open: open.map(({ action, objective }) => `${action.text} for ${objective?.text ?? '?'}`),
      late,
      done,
    })),
  ).toEqual([
    { owner: null, open: ['Sing for The library stays open'], late: 0, done: 0 },
    {
      owner: 'person',
      open: ['Write for The library stays open', 'Call for The library stays open'],
      late: 1,
      done: 1,
    },
  ])
  give(desk, 'plans/set-status', { id: sing, status: 'done' })
  expect(loadsOf(planOf(board(desk)), '2026-11-28').map(({ owner }) => owner?.kind)).toEqual([
    'person',
  ])
})
