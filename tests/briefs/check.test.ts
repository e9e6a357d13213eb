import { describe, expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { type Leaving, linkKey, weigh } from '#shared/briefs/leaving.ts'
import { turnoutToTell } from '#shared/briefs/small-counts.ts'
import { personNames } from '#shared/people/people-document.ts'
import { prioritiesHandlers } from '#shared/priorities/handlers.ts'
import { openDesk } from '#tests/support/desk.ts'
import {
  addBrief,
  addDecision,
  addPart,
  addStrength,
  codesOf,
  findingsOf,
  partOf,
  partsOf,
} from './steps.ts'

const openIn = ({ open }: Leaving) => open.map(({ code }) => code)

describe('the check', () => {
  test('a brief with nothing in it does not leave', () => {
    const desk = openDesk()
    const brief = addBrief(desk)
    expect(codesOf(desk, brief)).toEqual(['nothing-in-it: fix'])
    const text = partOf(desk, brief, 'text')
    briefsHandlers['briefs/edit-block'](desk, { brief, id: text, change: { text: 'Ten groups.' } })
    expect(codesOf(desk, brief)).toEqual([])
  })

  test('what is only for the coalition stays out, unless somebody lets this one leave', () => {
    const desk = openDesk()
    const open = addStrength(desk, 'Library')
    const kept = addStrength(desk, 'Food shelf', { audience: 'coalition' })
    const brief = addBrief(desk, { assets: [open, kept] })
    const findings = findingsOf(desk, brief)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['coalition-only', 'Food shelf'],
    ])
    const link = linkKey(partOf(desk, brief, 'assets'), kept)
    expect([...weigh(findings, []).links]).toEqual([link])
    expect(weigh(findings, []).open).toEqual([])
    const key = findings[0]?.key ?? ''
    expect(weigh(findings, [{ key, choice: 'keep' }]).links.size).toBe(0)
  })

  test('its name in typed words is asked about, in text, lead and title, as a whole word only', () => {
    const desk = openDesk()
    const nadia = addStrength(desk, 'Nadia Haddad', { kind: 'individual', audience: 'coalition' })
    addStrength(desk, 'Open door', { audience: 'coalition' })
    const brief = addBrief(desk, { title: 'With nadia haddad' })
    addPart(desk, brief, { kind: 'text', text: 'Ask Nadia Haddad. The open doors are many.' })
    addPart(desk, brief, { kind: 'ask', title: '', text: 'Fund what NADIA HADDAD began' })
    briefsHandlers['briefs/edit'](desk, { id: brief, lead: 'Nadia Haddads are rare.' })
    const findings = findingsOf(desk, brief)
    expect(findings.map(({ code, subject, block }) => [code, subject, block === null])).toEqual([
      ['name-in-text', 'Nadia Haddad', true],
      ['name-in-text', 'Nadia Haddad', false],
      ['name-in-text', 'Nadia Haddad', false],
    ])
    expect(openIn(weigh(findings, []))).toHaveLength(3)
    const answers = findings.map(({ key }) => ({ key, choice: 'leave-out' as const }))
    // A title cannot be left out, so that answer is none.
    expect(openIn(weigh(findings, answers))).toEqual(['name-in-text'])
    assetHandlers['assets/edit'](desk, { id: nadia, change: { audience: 'public' } })
    expect(findingsOf(desk, brief)).toEqual([])
  })

  test('an answer holds for what was seen, not for what changed after it', () => {
    const desk = openDesk()
    const library = addStrength(desk, 'Library', { strong: 'Warm' })
    const brief = addBrief(desk, { assets: [library] })
    assetHandlers['assets/edit'](desk, { id: library, change: { strong: 'Warm and lit' } })
    const findings = findingsOf(desk, brief)
    expect(codesOf(desk, brief)).toEqual(['changed: needed'])
    const answers = findings.map(({ key }) => ({ key, choice: 'keep' as const }))
    expect(openIn(weigh(findings, answers))).toEqual([])
    assetHandlers['assets/edit'](desk, { id: library, change: { strong: 'Closed for good' } })
    expect(openIn(weigh(findingsOf(desk, brief), answers))).toEqual(['changed'])
  })

  test('answers that were never offered count for nothing', () => {
    const desk = openDesk()
    const library = addStrength(desk, 'Library')
    const brief = addBrief(desk, { assets: [library] })
    assetHandlers['assets/archive'](desk, { ids: [library] })
    addPart(desk, brief, { kind: 'heading', text: '', level: 2, usual: null })
    const findings = findingsOf(desk, brief)
    const leaving = weigh(
      findings,
      findings.map(({ key }) => ({ key, choice: 'keep' as const })),
    )
    expect(openIn(leaving)).toEqual(['nothing-in-it', 'heading-empty'])
    expect(leaving.links.size).toBe(1)
  })

  test('what stays out need not be decided twice', () => {
    const desk = openDesk()
    const shelf = addStrength(desk, 'Food shelf', { audience: 'coalition' })
    const brief = addBrief(desk, { assets: [shelf] })
    addPart(desk, brief, { kind: 'text', text: 'We begin with the food shelf.' })
    assetHandlers['assets/edit'](desk, { id: shelf, change: { strong: 'Open on Mondays' } })
    const findings = findingsOf(desk, brief)
    expect(openIn(weigh(findings, []))).toEqual(['name-in-text'])
    const key = findings.find(({ code }) => code === 'coalition-only')?.key ?? ''
    expect(openIn(weigh(findings, [{ key, choice: 'keep' }]))).toEqual(['changed'])
  })

  test('a decision others have replaced, headings out of order, claims without a source, homes', () => {
    const desk = openDesk()
    const decision = addDecision(desk, [desk], 1)
    const home = addStrength(desk, 'Porch talks', { home: true, address: '12 Mill Avenue' })
    const brief = addBrief(desk, { decision, assets: [home] })
    addPart(desk, brief, {
      kind: 'facts',
      facts: [
        { value: '142', label: 'young people', source: 'Youth Council count, 2026' },
        { value: '9', label: 'open doors', source: '' },
      ],
    })
    prioritiesHandlers['priorities/amend-decision'](desk, {
      replaces: decision,
      round: null,
      question: 'What do we start this winter?',
      outcome: [{ option: null, text: 'A lit walk' }],
      reasons: '',
      concerns: [],
      reviewDate: null,
    })
    const sub = addPart(desk, brief, { kind: 'heading', text: 'Why', level: 3, usual: null })
    briefsHandlers['briefs/move-block'](desk, {
      brief,
      id: sub,
      before: partsOf(desk, brief)[0]?.id,
    })
    expect(codesOf(desk, brief)).toEqual([
      'heading-deep: fix',
      'place-hidden: said',
      'chart-words: said',
      'replaced: needed',
      'few-people: said',
      'source-missing: said',
    ])
  })

  test('whom the sources name is said, and may be left out', () => {
    const desk = openDesk()
    desk.change('people', (document) => personNames(document).set(desk.me, { name: 'Ana Ruiz' }))
    const brief = addBrief(desk, { assets: [addStrength(desk, 'Library')] })
    const findings = findingsOf(desk, brief)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['people-named', 'Ana Ruiz'],
    ])
    expect(weigh(findings, []).namesPeople).toBe(true)
    const key = findings[0]?.key ?? ''
    expect(weigh(findings, [{ key, choice: 'leave-out' }]).namesPeople).toBe(false)
  })
})

test.each([
  [0, 30, { tell: 'both', took: 0, people: 30 }],
  [1, 30, { tell: 'few' }],
  [10, 30, { tell: 'few' }],
  [11, 11, { tell: 'both', took: 11, people: 11 }],
  [26, 31, { tell: 'took', took: 26 }],
  [26, 37, { tell: 'both', took: 26, people: 37 }],
] as const)(
  '%i of %i people: small numbers do not follow from the others',
  (took, people, told) => {
    expect(turnoutToTell({ took, people })).toEqual(told)
  },
)
