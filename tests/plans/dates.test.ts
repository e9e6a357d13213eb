import { expect, test } from 'vitest'
import { dateOf, dueBy } from '#shared/plans/dates.ts'

test.each([
  [null, { when: 'none' }],
  ['2026-09-20', { when: 'today' }],
  ['2026-09-19', { when: 'late', days: 1 }],
  ['2026-09-21', { when: 'this-week', days: 1 }],
  ['2026-09-27', { when: 'this-week', days: 7 }],
  ['2026-09-28', { when: 'later', days: 8 }],
  ['2025-09-20', { when: 'late', days: 365 }],
] as const)('on September 20, 2026, due %s', (due, expected) => {
  expect(dueBy(due, '2026-09-20')).toEqual(expected)
})

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['1999-12-31', '2000-01-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['1900-02-28', '1900-03-01', 1],
  // Where clocks change that night (March 29, 2026 in Europe, March 8 in America) a day is still one day.
  ['2026-03-28', '2026-03-29', 1],
  ['2026-03-29', '2026-03-30', 1],
  ['2026-03-07', '2026-03-09', 2],
  ['2026-10-24', '2026-10-26', 2],
] as const)('from %s to %s', (due, today, days) => {
  expect(dueBy(due, today)).toEqual({ when: 'late', days })
})

test('days agree with the calendar of the language for two hundred years', () => {
  const day = 86_400_000
  const start = Date.UTC(1950, 0, 1)
  for (let at = 0; at < 73_000; at += 97) {
    const moment = new Date(start + at * day)
    const date = dateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
    expect(dueBy('1950-01-01', date)).toEqual(
      at === 0 ? { when: 'today' } : { when: 'late', days: at },
    )
  }
})

test.each([
  ['Pacific/Kiritimati', '2026-09-21', 'today'],
  ['Asia/Kolkata', '2026-09-21', 'today'],
  ['UTC', '2026-09-20', 'this-week'],
  ['America/Los_Angeles', '2026-09-20', 'this-week'],
  ['Pacific/Pago_Pago', '2026-09-20', 'this-week'],
] as const)(
  'one moment, seen from %s: due on the 21st is decided by that place’s date',
  (timeZone, date, when) => {
    const moment = Date.UTC(2026, 8, 20, 20, 30)
    const parts = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
      .formatToParts(moment)
      .map(({ value }) => Number(value))
    const [month = 0, , day = 0, , year = 0] = parts
    expect(dateOf(year, month, day)).toBe(date)
    expect(dueBy('2026-09-21', date).when).toBe(when)
  },
)
