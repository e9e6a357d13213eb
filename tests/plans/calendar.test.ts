import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { exportCalendar } from '#electron/exporters/calendar.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { calendarOf } from '#shared/plans/calendar.ts'
import { commandLine } from '../support/command-line.ts'
import type { TestDesk } from '../support/desk.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { openTestVault } from '../support/vault.ts'
import { begin, give, pair } from './steps.ts'

const about = { name: 'Elm Street', coalition: 'c'.repeat(32), now: 0, nameOf: () => '' }

/** What another program reads in a calendar file. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, description, startDate, duration } = new ICAL.Event(event)
    const day = {
      isDate: startDate.isDate,
      start: startDate.toString(),
      days: duration.toSeconds() / 86_400,
    }
    return { uid, summary, description, ...day }
  })

const hostile = [
  'commas, semicolons; a \\ backslash and "quotes"',
  'BEGIN:VEVENT\nSUMMARY:planted\nEND:VEVENT',
  'END:VCALENDAR:DTSTART;VALUE=DATE:19700101',
  `${'ä'.repeat(90)} يكون ${'语'.repeat(40)} 🏳️‍🌈`,
  '<script>window.broken=1</script> {{name}} =1+1',
]

test('another program reads every day back letter by letter, as whole days, whatever the words are', () => {
  const entries = hostile.map((text, at) => ({
    id: `id-${String(at)}`,
    text,
    day: `2026-12-0${String(at + 1)}`,
    for: text,
    owner: { kind: 'words' as const, name: text },
  }))
  const text = exportCalendar(entries, {
    ...about,
    name: hostile[0] ?? '',
    nameOf: (owner) => (owner?.kind === 'words' ? owner.name : ''),
  })
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(read(text)).toEqual(
    entries.map(({ id, text: summary, day }) => ({
      uid: `${id}@${'c'.repeat(32)}.commonweave`,
      summary,
      description: `${summary}\n${summary}`,
      isDate: true,
      start: day,
      days: 1,
    })),
  )
})

test('a day stays the same in any time zone, and its id in every file', () => {
  const entries = [{ id: 'a', text: 'Call', day: '2026-03-29', for: null, owner: null }]
  const before = process.env['TZ']
  const files = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'].map((zone, at) => {
    process.env['TZ'] = zone
    return read(exportCalendar(entries, { ...about, now: at * 1000 }))
  })
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  for (const file of files) expect(file).toEqual(files[0])
  expect(files[0]?.[0]).toMatchObject({ start: '2026-03-29', isDate: true })
})

const texts = (desk: TestDesk, person: string | null = null) =>
  calendarOf(desk, person).map(({ text }) => text)

test('what is done, set aside or put away is no day to come; one can have only what one carries', () => {
  const [desk] = pair()
  const { goal, objective, actions } = begin(desk, 'Call', 'Write', 'Visit', 'Sing')
  const [call = '', write = '', visit = '', sing = ''] = actions
  for (const [at, id] of actions.entries())
    give(desk, 'plans/edit-action', { id, due: `2026-12-0${String(9 - at)}` })
  give(desk, 'plans/edit-objective', { id: objective, due: '2026-12-31' })
  expect(texts(desk)).toEqual(['Sing', 'Visit', 'Write', 'Call', 'The library stays open'])
  give(desk, 'plans/set-status', { id: call, status: 'done' })
  give(desk, 'plans/set-status', { id: write, status: 'set-aside' })
  give(desk, 'plans/archive-action', { id: visit })
  give(desk, 'plans/set-status', { id: sing, status: 'under-way' })
  expect(texts(desk)).toEqual(['Sing', 'The library stays open'])
  expect(texts(desk, desk.me)).toEqual([])
  give(desk, 'plans/take-on', { id: sing })
  expect(texts(desk, desk.me)).toEqual(['Sing'])
  give(desk, 'plans/archive-goal', { id: goal })
  expect(texts(desk)).toEqual([])
})

const taken = async (link: VaultLink, file: string) =>
  Buffer.from((await link.run('files/take', { file, at: 0 })).bytes, 'base64').toString()

test('names stay here unless somebody says otherwise, in the vault and on the command line', async () => {
  const link = openTestVault().link('one')
  const { coalition } = await link.run('coalitions/found', { name: 'Elm', person: 'Ana' })
  const room = link.within(coalition)
  const { id: goal } = await room.run('plans/add-goal', { text: 'Warm rooms' })
  const { id: objective } = await room.run('plans/add-objective', { goal, text: 'Open late' })
  const { id } = await room.run('plans/add-action', { objective, text: 'Call', due: '2026-12-16' })
  await room.run('plans/take-on', { id })
  await room.run('assets/add', { name: 'Rosa Lind', kind: 'individual' })
  const visit = { objective, text: 'Sit with rosa lind', due: '2026-12-17' }
  await room.run('plans/add-action', visit)
  expect(await room.run('plans/calendar-look', {})).toEqual({
    days: 2,
    people: ['Ana'],
    private: [{ text: visit.text, name: 'Rosa Lind' }],
  })
  const bare = await room.run('plans/calendar', {})
  expect(bare).toMatchObject({ count: 1, kept: 1 })
  expect(read(await taken(room, bare.file))).toMatchObject([
    { summary: 'Call', description: 'Open late' },
  ])
  const made = await room.run('plans/calendar', { people: true, private: true })
  expect(made).toMatchObject({
    count: 2,
    kept: 0,
    name: expect.stringMatching(/^Elm-.*\.ics$/) as unknown,
  })
  expect(read(await taken(room, made.file))).toMatchObject([
    { uid: `${id}@${coalition}.commonweave`, summary: 'Call', description: 'Open late\nAna' },
    { summary: visit.text },
  ])

  const vault = makeTempFolder('vault')
  await commandLine('create', '--vault', vault, '--name', 'Elm', '--person', 'Ana')
  const add = async (name: string, input: object) => {
    const words = ['--vault', vault, '--input', JSON.stringify(input), '--json'] as const
    return (await commandLine('do', name, ...words)).json() as { readonly id: string }
  }
  const warm = await add('plans/add-goal', { text: 'Warm rooms' })
  await add('plans/add-objective', { goal: warm.id, text: 'Open late', due: '2026-12-16' })
  const out = join(vault, '..', 'plan.ics')
  const done = await commandLine('export', 'calendar', '--vault', vault, '--out', out, '--json')
  expect(done.json()).toMatchObject({ count: 1, check: [] })
  expect(read(readFileSync(out, 'utf8'))).toMatchObject([
    { summary: 'Open late', start: '2026-12-16' },
  ])
  await add('assets/add', { name: 'Open late', kind: 'individual' })
  const more = async (name: string, ...options: readonly string[]) => {
    const path = join(vault, '..', name)
    const words = ['export', 'calendar', '--vault', vault, '--out', path, '--json'] as const
    return (await commandLine(...words, ...options)).json()
  }
  expect(await more('held.ics')).toMatchObject({
    count: 0,
    check: ['1 day stays here, because it names people or homes only the coalition knows.'],
  })
  expect(await more('all.ics', '--names')).toMatchObject({
    count: 1,
    check: ['1 day in it names people or homes only the coalition knows.'],
  })
})
