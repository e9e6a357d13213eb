import { expect, test } from 'vitest'
import { isKnownZone, momentOf, offsetAt, wallOf } from '#shared/meetings/zone.ts'

const utc = (text: string) => Date.parse(text)

test.each([
  // Clocks in Chicago go back on 1 November 2026 and forward on 14 March 2027.
  ['2026-10-31', 18 * 60, 'America/Chicago', '2026-10-31T23:00:00Z'],
  ['2026-11-01', 18 * 60, 'America/Chicago', '2026-11-02T00:00:00Z'],
  ['2027-03-13', 18 * 60, 'America/Chicago', '2027-03-14T00:00:00Z'],
  ['2027-03-14', 18 * 60, 'America/Chicago', '2027-03-14T23:00:00Z'],
  // The hour that comes twice: its first time. The hour that is left out: as if nobody had touched the clocks.
  ['2026-11-01', 90, 'America/Chicago', '2026-11-01T06:30:00Z'],
  ['2027-03-14', 150, 'America/Chicago', '2027-03-14T08:30:00Z'],
  // Far away, and by half and quarter hours.
  ['2026-09-24', 18 * 60, 'Pacific/Kiritimati', '2026-09-24T04:00:00Z'],
  ['2026-09-24', 18 * 60, 'Asia/Kathmandu', '2026-09-24T12:15:00Z'],
  ['2026-09-24', 18 * 60, 'Pacific/Chatham', '2026-09-24T05:15:00Z'],
  ['2026-09-27', 9 * 60, 'Pacific/Chatham', '2026-09-26T19:15:00Z'],
  ['2026-09-24', 18 * 60, 'Pacific/Pago_Pago', '2026-09-25T05:00:00Z'],
  // Past midnight is the next day.
  ['2026-12-31', 25 * 60, 'UTC', '2027-01-01T01:00:00Z'],
])('%s at minute %i in %s is %s', (date, minute, zone, moment) => {
  expect(momentOf(date, minute, zone)).toBe(utc(moment))
})

test('what the clocks show leads back to the moment, hours apart through a year', () => {
  const zones = ['America/Chicago', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tehran']
  for (const zone of zones)
    for (let at = utc('2026-01-01T00:00:00Z'); at < utc('2027-01-01T00:00:00Z'); at += 25_200_000) {
      const { day, minute } = wallOf(at, zone)
      const back = momentOf(day, minute, zone)
      // Only in an hour that comes twice may it lead to the other one.
      const twice = wallOf(back, zone)
      expect([twice.day, twice.minute]).toEqual([day, minute])
      expect(Math.abs(back - at)).toBeLessThanOrEqual(3_600_000)
    }
})

test('a zone nobody knows counts as UTC, and is said to be unknown', () => {
  expect(isKnownZone('America/Chicago')).toBe(true)
  expect(isKnownZone('Moon/Tranquility')).toBe(false)
  expect(offsetAt(utc('2026-07-01T00:00:00Z'), 'Moon/Tranquility')).toBe(0)
})
