import { expect, test } from 'vitest'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { countHeld } from '#shared/briefs/held-count.ts'
import { linksIn } from '#shared/briefs/items.ts'
import { decisionParts, hasChart } from '#shared/briefs/page-decision.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { carryViewers } from '#shared/meetings/carry/views.ts'
import { mapsOn } from '#shared/priorities/maps.ts'
import type { HeldCount } from '#shared/priorities/shapes.ts'
import { held } from '#tests/meetings/minutes-ground.ts'
import type { Ran } from '#tests/meetings/ran.ts'
import { give } from '#tests/meetings/steps.ts'
import { openDesk, type TestDesk } from '#tests/support/desk.ts'
import { addBrief, codesOf, partsOf } from './steps.ts'

/* What a brief tells of a decision that came from a meeting. */

const rules = {
  options: ['Late rides', 'Warm rooms'],
  secrecy: 'open',
  quorum: null,
  tie: 'all-tied',
}
const vote = (activity: string, more: object, marks: readonly number[], votes: number): Ran => ({
  activity,
  settings: { ...rules, door: 'devices', ...more },
  gave: Array.from({ length: votes }, () => ({
    do: 'ballot',
    marks: Object.fromEntries(
      marks.map((mark, at) => [`option${String(at + 1).padStart(10, '0')}`, mark]),
    ),
  })),
  passed: 2,
})
const scale = (activity: string, ...answers: readonly (readonly [string, number])[]): Ran => ({
  activity,
  settings: { proposal: 'Start with late rides' },
  gave: answers.flatMap(([answer, count]) =>
    Array.from({ length: count }, () => ({ do: 'answer', answer, words: null, name: null })),
  ),
})

/** Carries the one decision of a meeting on, in words where it asks for some; its id. */
function carried(desk: TestDesk, ran: Ran, words: string): string {
  const meeting = held(desk, { steps: [ran] })
  const view = carryViewers['meetings/brought'](desk, { id: meeting })
  const [thing] = [...view.items()].flatMap(([, item]) => (item.kind === 'decision' ? [item] : []))
  view.close()
  const things = [{ id: thing?.id ?? '', words: thing?.open === null ? null : words }]
  give(desk, 'meetings/carry-decisions', { meeting, things })
  const [id] = mapsOn(desk).decisions.keys()
  return id ?? ''
}

/** What a brief says of it, without the marks around people's words. */
function told(desk: TestDesk, decision: string, language: (typeof languageCodes)[number] = 'en') {
  const brief = addBrief(desk, { decision, language })
  const [record] = partsOf(desk, brief)
    .flatMap(linksIn)
    .map((link) => link.record)
  if (record?.kind !== 'decision') throw new Error('the brief shows no decision')
  const [said, bars] = decisionParts(record, 'source', createBriefVoice(language))
  if (said?.kind !== 'decision') throw new Error('nothing is said of it')
  const chart = bars?.kind === 'bars' ? bars : null
  return {
    turnout: said.turnout,
    title: chart?.title ?? null,
    alt: chart?.alt?.replaceAll(/[\u2068\u2069]/gu, '') ?? null,
    rows: chart?.rows.map(({ label, valueLabel, emphasis }) => [label, valueLabel, emphasis]) ?? [],
    codes: codesOf(desk, brief),
  }
}

test('a vote of a meeting is told with its count: of devices, never of people', () => {
  const desk = openDesk()
  const decision = carried(desk, vote('dots', { dots: 3, atMost: null }, [1, 2], 14), '')
  expect(told(desk, decision)).toMatchObject({
    turnout: '16 took part, counted by device or sheet of paper, not by person.',
    title: 'How the dots fell',
    alt: 'Bar chart of the dots: Warm rooms, 28 and Late rides, 14',
    rows: [
      ['Warm rooms', '28', true],
      ['Late rides', '14', false],
    ],
  })
  for (const language of languageCodes) {
    const { turnout } = told(desk, decision, language)
    expect(turnout).toContain('16')
    expect(turnout).not.toMatch(/page\.|\{\{/)
  }
})

test('of few no number is told, and the check says so', () => {
  const desk = openDesk()
  const decision = carried(desk, vote('dots', { dots: 3, atMost: null }, [1, 2], 5), '')
  const { turnout, rows, codes } = told(desk, decision)
  expect(turnout).toBe('Few people took part.')
  expect(rows).toEqual([
    ['Warm rooms', 'about 65%', true],
    ['Late rides', 'about 35%', false],
  ])
  expect(codes).toContain('few-people: said')
})

test('places are told by the way they were counted', () => {
  const desk = openDesk()
  const decision = carried(desk, vote('ranked', { count: 'borda' }, [2, 1], 14), '')
  expect(told(desk, decision)).toMatchObject({
    turnout:
      '16 took part, counted by device or sheet of paper, not by person. Everybody ranked the options; they were counted by Borda points.',
    title: 'How the points added up',
    rows: [
      ['Warm rooms', '14', true],
      ['Late rides', '0', false],
    ],
  })
})

test('where it is not kept how places were counted, as older versions did, there is no chart', () => {
  const count: HeldCount = {
    activity: 'ranked',
    of: 'devices',
    gave: 14,
    passed: 2,
    paper: 0,
    rows: [{ key: 'option0000000001', text: 'Warm rooms', points: 14 }],
  }
  const kept = countHeld(count, [{ option: null, text: 'Warm rooms' }])
  expect(kept).toMatchObject({ method: null, took: 16, people: null })
  expect(hasChart(kept)).toBe(false)
  expect(hasChart(countHeld({ ...count, method: 'borda' }, []))).toBe(true)
})

test.each([
  ['consent', 'live-with', 'I can live with it', 'concern', 'I have a concern'],
  ['gradients', 'endorse', 'I endorse it fully', 'veto', 'I cannot let this go ahead'],
  ['fist-to-five', '5', 'I will help lead this', '0', 'Not like this'],
] as const)(
  'answers by %s are told in their words, and as rough shares where some are few',
  (activity, most, mostWords, few, fewWords) => {
    const desk = openDesk()
    const decision = carried(desk, scale(activity, [most, 18], [few, 2]), 'We try it until spring')
    const { turnout, title, rows } = told(desk, decision)
    expect(turnout).toMatch(/^20 took part, counted by device .* Everybody (?:was asked|answered)/)
    expect(title).toBe('What was answered')
    expect(rows).toContainEqual([mostWords, 'about 90%', false])
    expect(rows).toContainEqual([fewWords, 'about 10%', false])
    for (const language of languageCodes)
      for (const [label] of told(desk, decision, language).rows)
        expect(label).not.toMatch(/answer\./)
  },
)
