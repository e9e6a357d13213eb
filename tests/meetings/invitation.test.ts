import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { exportMeeting } from '#electron/exporters/meeting-calendar.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { readView } from '#shared/contract/read-view.ts'
import { momentOf } from '#shared/meetings/zone.ts'
import { openTestVault } from '../support/vault.ts'

const about = { minutes: 90, text: '', coalition: 'c'.repeat(32), now: 0 }

const meetingOn = (start: number, zone: string, title = 'Circle') => ({
  id: 'meeting-00000001',
  title,
  purpose: '',
  day: null,
  start,
  zone,
  length: 90,
  place: title,
  directions: '',
  languages: [],
  contentNote: '',
  state: 'planned' as const,
  by: '1'.repeat(32),
  at: 0,
  changed: null,
  archived: null,
  roles: {
    facilitator: null,
    'note-taker': null,
    interpreter: null,
    timekeeper: null,
    greeter: null,
  },
})

/** What a calendar reads that knows no time zone but the one the file brings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as string)
  const zones = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one))
  const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const [zone] = zones
  if (event === undefined || zone === undefined) throw new Error('no event, or no zone')
  const { startDate, endDate, summary, description, location, uid } = event
  const moment = (time: ICAL.Time) => {
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute)
    return wall - zone.utcOffset(time) * 1000
  }
  const local = `${startDate.toString().slice(0, 16)} ${zone.tzid}`
  return {
    local,
    uid,
    summary,
    description,
    location,
    start: moment(startDate),
    end: moment(endDate),
  }
}

test.each([
  ['2026-10-31', 1080, 'America/Chicago'],
  ['2026-11-01', 1080, 'America/Chicago'],
  ['2027-03-14', 1080, 'America/Chicago'],
  ['2026-09-26', 1380, 'Pacific/Chatham'],
  ['2026-09-27', 540, 'Pacific/Chatham'],
  ['2026-07-01', 600, 'Asia/Kathmandu'],
  ['2026-07-01', 0, 'Pacific/Kiritimati'],
  ['2026-07-01', 1200, 'UTC'],
])(
  'on %s at minute %i another program reads the hour of %s, and the moment',
  (day, start, zone) => {
    const before = process.env['TZ']
    for (const here of ['Asia/Tokyo', 'America/Los_Angeles']) {
      process.env['TZ'] = here
      const found = read(exportMeeting(meetingOn(start, zone), day, about))
      const clock = `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`
      expect(found.local).toBe(`${day}T${clock} ${zone}`)
      expect(found.start).toBe(momentOf(day, start, zone))
      expect(found.end - found.start).toBe(90 * 60_000)
    }
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  },
)

test('words stay words, whatever they are', () => {
  const title = 'a;b,c\\ END:VEVENT 🏳️‍🌈 حلقة <script>1</script> {{x}}'
  const text = `${title}\nBEGIN:VEVENT\nSUMMARY:planted`
  const file = exportMeeting(meetingOn(0, 'UTC', title), '2026-01-01', { ...about, text })
  expect(read(file)).toMatchObject({ summary: title, location: title, description: text })
  expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
})

async function coalition(): Promise<{ link: VaultLink }> {
  const link = openTestVault().link('window')
  const { coalition: id } = await link.run('coalitions/found', { name: 'Elm', person: 'Ana' })
  return { link: link.within(id) }
}

const planned = { title: 'Circle', start: 1080, zone: 'America/Chicago' }

test('an invitation leaves once it has a day, and names nobody the coalition keeps to itself', async () => {
  const { link } = await coalition()
  const { id } = await link.run('meetings/add', planned)
  const codes = async () =>
    [...(await readView(link, 'meetings/check', { id })).values()].map(({ code }) => code)
  expect(await codes()).toEqual(['no-day', 'no-place'])
  const open = { problem: { code: 'meeting-check-open' } }
  await expect(link.run('meetings/calendar', { id })).rejects.toMatchObject(open)
  await link.run('meetings/edit', { id, day: '2026-12-01', place: 'Library' })
  expect(await codes()).toEqual([])
  await link.run('assets/add', { name: 'Grandmother Ruth', kind: 'individual' })
  await link.run('meetings/edit', { id, purpose: 'We visit grandmother Ruth.' })
  const found = [...(await readView(link, 'meetings/check', { id })).values()]
  expect(found).toMatchObject([{ code: 'name-in-text', subject: 'Grandmother Ruth' }])
  await expect(link.run('meetings/calendar', { id })).rejects.toMatchObject(open)
  const accepted = found.map(({ key }) => key)
  expect((await link.run('meetings/calendar', { id, accepted })).name).toMatch(/^Circle-.*\.ics$/)
})

test('words that come with the entry are looked through, too; a zone nobody knows is said', async () => {
  const { link } = await coalition()
  const { id } = await link.run('meetings/add', { ...planned, day: '2026-12-01', place: 'Here' })
  await link.run('assets/add', { name: 'Grandmother Ruth', kind: 'individual' })
  const text = 'Bring something for Grandmother Ruth.'
  await expect(link.run('meetings/calendar', { id, text })).rejects.toMatchObject({
    problem: { code: 'meeting-check-open' },
  })
  await link.run('meetings/edit', { id, zone: 'Moon/Tranquility' })
  const found = [...(await readView(link, 'meetings/check', { id })).values()]
  expect(found).toMatchObject([{ code: 'unknown-zone', subject: 'Moon/Tranquility' }])
})
