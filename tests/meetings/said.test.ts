import { expect, test } from 'vitest'
import type { MeetingLine } from '#shared/meetings/items.ts'
import { sortMeetings } from '#shared/meetings/sorted.ts'
import { meetingsViewers } from '#shared/meetings/views.ts'
import { invitationOf } from '#renderer/meetings/invite/invitation.ts'
import { wholeOf } from '#renderer/meetings/whole.ts'
import { createFormat } from '#renderer/ui/format.ts'
import { createWords } from '#renderer/ui/words.ts'
import { begin, give, pair } from './steps.ts'

const languages = ['en', 'es', 'ar'] as const

test.each(languages)(
  'an invitation in %s asks what people need, and says nobody’s name',
  async (language) => {
    const [desk] = pair()
    const id = begin(desk)
    const helper = { kind: 'words', name: 'Huda Salim' } as const
    give(desk, 'meetings/add-need', { meeting: id, need: { kind: 'child-care', count: 7, helper } })
    give(desk, 'meetings/set-role', { id, role: 'facilitator', person: helper })
    const whole = wholeOf(
      [...meetingsViewers['meetings/one'](desk, { id }).items()].map(([, part]) => part),
    )
    if (whole === null) throw new Error('no meeting')
    const words = await createWords(language, { namespaces: ['meetings'], strict: true })
    const t = words.getFixedT(language, 'meetings')
    const told = { t, format: createFormat(language), zone: 'Chicago', facilitator: null }
    const text = invitationOf(whole, told)
    for (const key of ['invitation.needs', 'invitation.counted', 'invitation.pass'] as const)
      expect(text).toContain(t(key))
    expect(text).toContain('September circle')
    expect(text).toContain('Chicago')
    expect(text).not.toContain('Huda')
    expect(invitationOf(whole, { ...told, facilitator: 'Huda Salim' })).toContain('Huda Salim')
  },
)

test('clocks read by twelve hours in English and by twenty-four in Spanish', () => {
  const [en, es] = [createFormat('en'), createFormat('es')]
  expect([en.time(1080), es.time(1080)].map((time) => time.replaceAll(/\s/gu, ' '))).toEqual([
    '6:00 PM',
    '18:00',
  ])
  expect(en.clock(1080)).toBe('6:00')
})

test('the next meeting comes first by its own clocks, one without a day last; what is over is earlier', () => {
  const line = (id: string, day: string | null, zone: string, start = 1080): MeetingLine => ({
    id,
    title: id,
    day,
    start,
    zone,
    place: '',
    length: 90,
    state: 'planned',
    items: 0,
    minutes: 0,
    by: '1'.repeat(32),
    at: 0,
    changed: null,
    archived: null,
  })
  const all = [
    line('open', null, 'UTC'),
    line('chicago', '2026-09-24', 'America/Chicago'),
    line('kiritimati', '2026-09-24', 'Pacific/Kiritimati'),
    line('tokyo', '2026-09-24', 'Asia/Tokyo'),
  ]
  // 6 in the evening in Tokyo is 9 in the morning by UTC; on Kiritimati it was over five hours before.
  const { coming, earlier } = sortMeetings(all, Date.UTC(2026, 8, 24, 9, 30))
  expect(coming.map(({ id }) => id)).toEqual(['tokyo', 'chicago', 'open'])
  expect(earlier.map(({ id }) => id)).toEqual(['kiritimati'])
})
