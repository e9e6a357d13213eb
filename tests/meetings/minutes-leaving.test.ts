import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/briefs/finding.ts'
import { type BriefFormat, formatNames } from '#shared/briefs/formats.ts'
import type { Sheet } from '#shared/meetings/minutes/fields.ts'
import { lettersOf, readPdf } from '../briefs/pages-reading.ts'
import { refusalOf, take, textOf } from '../briefs/vault-steps.ts'
import { follow } from '../support/followed.ts'
import { openMeeting } from './hub/room-ground.ts'

const hostile = '<img src=x onerror=alert(1)> #set page(fill: red) [x](javascript:alert(1))'

/** A meeting that was opened, held and ended, with minutes in two languages. */
async function heldMeeting() {
  const { vault, link, meeting, agenda } = await openMeeting({ names: ['Ana'] })
  const step = agenda[0] ?? ''
  await link.run('room/open', { meeting })
  await link.run('room/begin', { item: step })
  const lead = (it: Parameters<typeof link.run<'room/lead'>>[1]['lead']) =>
    link.run('room/lead', { lead: it })
  await lead({ kind: 'decide', id: null, text: 'Start with the circle', review: null })
  await lead({
    kind: 'agree',
    id: null,
    text: 'Carry 12 chairs',
    who: { kind: 'words', name: 'Oralee' },
    due: '2026-10-06',
  })
  await lead({ kind: 'park', text: hostile })
  await lead({ kind: 'close', step })
  await link.run('room/end', {})
  await link.run('meetings/draft-minutes', {
    id: meeting,
    languages: { first: 'en', second: 'ar' },
  })
  const findings = async (sheet: Sheet) => {
    const view = follow(link, 'meetings/minutes-check', { id: meeting, sheet })
    await view.ready
    view.stop()
    return [...view.items.values()]
  }
  const exported = async (sheet: Sheet, format: BriefFormat, answers: Answer[] = []) => {
    const made = await link.run('meetings/export-minutes', { id: meeting, sheet, format, answers })
    return take({ vault, coalition: '', link }, made.file)
  }
  return { link, meeting, findings, exported }
}

async function wordsIn(format: BriefFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return lettersOf((await readPdf(bytes)).text)
  if (format === 'docx') return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return textOf(bytes)
}

test.each(formatNames)(
  'minutes stay here until the check is answered, and then leave as %s',
  async (format) => {
    const { findings, exported } = await heldMeeting()
    expect(await refusalOf(exported('minutes', format))).toEqual({
      code: 'minutes-check-open',
      values: { count: 1 },
    })
    const asked = (await findings('minutes')).filter(({ standing }) => standing === 'needed')
    expect(asked).toMatchObject([{ code: 'person-in-text', subject: 'Oralee' }])
    const answer = (choice: Answer['choice']) => asked.map(({ key }): Answer => ({ key, choice }))
    const kept = await wordsIn(format, await exported('minutes', format, answer('keep')))
    expect(kept).toContain('Oralee')
    const left = await wordsIn(format, await exported('minutes', format, answer('leave-out')))
    expect(left).not.toContain('Oralee')
    expect(left).toMatch(/1\s*line\s*stays/u)
    expect(lettersOf(left)).not.toContain('Whodoeswhat')
    // Both languages, and people's own words as words.
    expect(left).toMatch(/[\u0600-\u06ff]{3}/u)
    if (format === 'html' || format === 'docx') expect(left).toContain('&lt;img src=x')
    else if (format === 'pdf') expect(left).toContain('<imgsrc=xonerror=alert(1)>')
    else expect(left).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript/u)
  },
)

test('the page for those who came names nobody, so nothing is asked, and it is read in order', async () => {
  const { findings, exported } = await heldMeeting()
  expect((await findings('give-back')).filter(({ standing }) => standing !== 'said')).toEqual([])
  const page = textOf(await exported('give-back', 'html'))
  expect(page).not.toContain('Oralee')
  const headings = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gsu)].map(
    ([, level, words]) => `${level ?? ''} ${(words ?? '').replaceAll(/<[^>]*>/gu, '')}`,
  )
  expect(headings.filter((heading) => /^[12] [A-Za-z]/u.test(heading))).toEqual([
    '1 September circle: what came of it',
    '2 What we decided',
    '2 Who carries what',
    '2 What happens next',
  ])
})

test('an answer is one to these words: a line that changed is asked about again', async () => {
  const { link, meeting, findings } = await heldMeeting()
  const [before] = (await findings('minutes')).filter(({ standing }) => standing === 'needed')
  await link.run('meetings/draft-minutes', {
    id: meeting,
    languages: { first: 'es', second: null },
  })
  const [after] = (await findings('minutes')).filter(({ standing }) => standing === 'needed')
  expect(before?.code).toBe(after?.code)
  expect(before?.key).not.toBe(after?.key)
})

test('before a meeting was held nothing is drafted, and an empty sheet does not leave', async () => {
  const { link, meeting } = await openMeeting()
  const languages = { first: 'en', second: null } as const
  expect(
    await refusalOf(link.run('meetings/draft-minutes', { id: meeting, languages })),
  ).toMatchObject({
    code: 'minutes-not-held',
  })
  const empty = { id: meeting, sheet: 'minutes', format: 'md' } as const
  expect(await refusalOf(link.run('meetings/export-minutes', empty))).toMatchObject({
    code: 'minutes-check-open',
  })
})

test('a line of final minutes is opened for writing by nobody, and neither is one that was being written', async () => {
  const { link, meeting } = await heldMeeting()
  const view = follow(link, 'meetings/minutes', { id: meeting })
  await view.ready
  view.stop()
  const lines = [...view.items.values()].filter((item) => item.item === 'line')
  const [line] = lines.filter(({ sheet }) => sheet === 'minutes')
  const [given] = lines.filter(({ sheet }) => sheet === 'give-back')
  const place = (id = '') =>
    ({ document: `meeting/${meeting}`, map: 'minutes', id, field: 'en' }) as const
  const { session } = await link.run('texts/open', { place: place(line?.id) })
  await link.run('meetings/minutes-state', { id: meeting, state: 'final' })
  const locked = { code: 'text-locked' }
  expect(await refusalOf(link.run('texts/open', { place: place(line?.id) }))).toMatchObject(locked)
  expect(await refusalOf(link.run('texts/write', { session, update: 'AAA=' }))).toMatchObject(
    locked,
  )
  expect(await refusalOf(link.run('texts/open', { place: place(given?.id) }))).toBeNull()
  await link.run('meetings/minutes-state', { id: meeting, state: 'review' })
  expect(await refusalOf(link.run('texts/open', { place: place(line?.id) }))).toBeNull()
})
