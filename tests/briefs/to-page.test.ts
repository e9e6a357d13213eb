import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { personName } from '#shared/briefs/check-people.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { briefsViewers } from '#shared/briefs/views.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { personNames } from '#shared/people/people-document.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { beginText } from '#shared/texts/commands.ts'
import { textDocument } from '#shared/texts/places.ts'
import { meet, openDesk, type TestDesk } from '#tests/support/desk.ts'
import {
  addBrief,
  addDecision,
  addGoal,
  addPart,
  addSteps,
  addStrength,
  partOf,
  secondVoice,
} from './steps.ts'

const now = Date.UTC(2026, 9, 14, 12)

function pageOf(desk: TestDesk, brief: string, answers: readonly Answer[] = []): BriefPage {
  const resolved = resolveBrief(desk, brief)
  if (resolved === null) throw new Error('there is no such brief')
  const page = toPage(resolved, {
    voice: createBriefVoice(resolved.brief.language),
    second: secondVoice(resolved.brief),
    leaving: weigh(checkBrief(desk, resolved), answers),
    pictures: new Map(),
    coalition: { id: 'c'.repeat(32), name: 'Riverbend' },
    personName: (person) => personName(desk, person),
    now,
  })
  expect(finishPage(page)).toMatchObject({ ok: true })
  return page
}

type Kind = BriefPage['blocks'][number]['kind']
const kindsIn = (page: BriefPage) => page.blocks.map(({ kind }) => kind)
const find = <K extends Kind>(page: BriefPage, kind: K) =>
  page.blocks.find((block): block is Extract<typeof block, { kind: K }> => block.kind === kind)

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
const sourcesOf = (page: BriefPage) => (page.footnotes ?? []).map(({ text }) => plain(text))

function desks(count: number): readonly [TestDesk, ...TestDesk[]] {
  const all = Array.from({ length: count }, (_, at) =>
    openDesk(String(at).padStart(2, '0').repeat(16)),
  )
  const [first = openDesk(), ...rest] = all
  return [first, ...rest]
}

/** A round in which so many took part, each from their own laptop, closed and decided by the first. */
function decided(took: number, people: number) {
  const [first, ...others] = desks(took)
  const decision = addDecision(first, [first, ...others], people, () => {
    meet(first, ...others)
  })
  return { desk: first, decision }
}

describe('a policy brief as a page', () => {
  test('has parts in order, what is asked beside them, and who said so below', () => {
    const desk = openDesk()
    desk.change('people', (document) => personNames(document).set(desk.me, { name: 'Ana Ruiz' }))
    const goal = addGoal(desk, 'Everyone has a warm place after three')
    const { actions } = addSteps(desk, goal, 'Call the director', 'Walk the school')
    plansHandlers['plans/edit-action'](desk, { id: actions[0] ?? '', due: '2026-12-01' })
    plansHandlers['plans/set-status'](desk, { id: actions[1] ?? '', status: 'done' })
    const library = addStrength(desk, 'Fourth Street Library', {
      strong: 'Warm and lit',
      address: '12 Fourth Street',
    })
    const brief = addBrief(desk, { goal, assets: [library] })
    addPart(desk, brief, { kind: 'quote', record: library })
    const ask = partOf(desk, brief, 'ask')
    briefsHandlers['briefs/edit-block'](desk, {
      brief,
      id: ask,
      change: { text: 'Fund library hours until nine\n\nReview results each June' },
    })
    const page = pageOf(desk, brief)
    expect(kindsIn(page)).toEqual(['heading', 'assets', 'heading', 'paragraph', 'list', 'quote'])
    expect(page.dateLine).toBe('Brief, October 2026')
    expect(find(page, 'heading')?.text).toBe('What is already strong')
    expect(find(page, 'assets')?.cards).toMatchObject([
      {
        name: 'Fourth Street Library',
        shape: 'house',
        kindWord: 'Place',
        strength: 'Warm and lit',
        place: '12 Fourth Street',
      },
    ])
    const items = find(page, 'list')?.items.map((runs) =>
      runs.map((run) => (run.kind === 'text' ? plain(run.text) : '*')).join(''),
    )
    expect(items).toEqual(['Call the director, by December 1, 2026', 'Walk the school (done)*'])
    expect(page.side).toMatchObject([{ kind: 'list', title: 'What we ask', ordered: true }])
    expect(sourcesOf(page)).toEqual([
      '“Fourth Street Library” on the coalition’s asset map, as written by Ana Ruiz on September 20, 2026.',
      'Goal in the coalition’s plan, as written by Ana Ruiz on September 20, 2026.',
      'Actions in the coalition’s plan, last worded by Ana Ruiz on September 20, 2026.',
    ])
  })

  test('speaks the brief’s language, whatever people wrote in theirs', () => {
    const desk = openDesk()
    const goal = addGoal(desk, 'Everyone has a warm place')
    const brief = addBrief(desk, { goal, language: 'es', assets: [addStrength(desk, 'Library')] })
    const page = pageOf(desk, brief)
    expect(page.dateLine).toBe('Informe, octubre de 2026')
    expect(find(page, 'heading')?.text).toBe('Lo que ya es fuerte')
    expect(sourcesOf(page)[0]).toBe(
      '«Library» en el mapa de recursos de la coalición, según lo escribió alguien de la coalición el 20 de septiembre de 2026.',
    )
    briefsHandlers['briefs/edit'](desk, { id: brief, language: 'ar' })
    expect(find(pageOf(desk, brief), 'heading')?.text).toBe('ما هو قويّ بالفعل')
  })

  test('prints typed facts with their sources, the same source once', () => {
    const desk = openDesk()
    const brief = addBrief(desk)
    const source = 'Youth Council count, September 2026'
    addPart(desk, brief, {
      kind: 'facts',
      facts: [
        { value: '142', label: 'young people', source },
        { value: '58', label: 'two years before', source },
        { value: '9', label: 'doors', source: '' },
      ],
    })
    const page = pageOf(desk, brief)
    const cited = find(page, 'facts')?.facts.map(({ sources }) => sources?.length)
    expect(cited).toEqual([1, 1, 0])
    expect(sourcesOf(page)).toEqual([source])
  })
})

describe('a decision', () => {
  test('of many is a chart of dots with turnout', () => {
    const { desk, decision } = decided(12, 30)
    const page = pageOf(desk, addBrief(desk, { decision }))
    expect(plain(find(page, 'decision')?.sentence ?? '')).toBe('We decided: Library until nine.')
    expect(find(page, 'decision')?.turnout).toBe('12 of 30 people took part.')
    const bars = find(page, 'bars')
    expect(
      bars?.rows.map(({ label, value, valueLabel, emphasis }) => [
        label,
        value,
        valueLabel,
        emphasis,
      ]),
    ).toEqual([
      ['Library until nine', 24, '24', true],
      ['A lit walk', 12, '12', false],
    ])
    expect(plain(bars?.alt ?? '')).toContain('Library until nine, 24')
  })

  test('of few tells no number that could be counted back to people', () => {
    const { desk, decision } = decided(3, 30)
    const page = pageOf(desk, addBrief(desk, { decision }))
    expect(find(page, 'decision')?.turnout).toBe('Few people took part.')
    expect(find(page, 'bars')?.rows.map(({ valueLabel }) => valueLabel)).toEqual([
      'about 65%',
      'about 35%',
    ])
    const everything = JSON.stringify({ ...page, weave: [] })
    for (const number of ['"6"', '"9"', ', 6', ', 3', '3 of', ' 30 '])
      expect(everything).not.toContain(number)
    expect(page.leftOut).toEqual(['Numbers of people where few took part.'])
  })
})

test('points are a list, one on each line, and each kind of brief says what it is', () => {
  const desk = openDesk()
  const brief = addBrief(desk, { kind: 'talking-points' })
  addPart(desk, brief, { kind: 'points', text: 'Warm rooms\n\n  Lit walks ' })
  const page = pageOf(desk, brief)
  expect(page.dateLine).toMatch(/^Talking points, /)
  expect(find(page, 'list')).toEqual({
    kind: 'list',
    title: '',
    ordered: false,
    items: [[{ kind: 'text', text: 'Warm rooms' }], [{ kind: 'text', text: 'Lit walks' }]],
  })
})

describe('what stays here', () => {
  test('is counted and never named', () => {
    const desk = openDesk()
    const secret = addStrength(desk, 'Quiet shelter', {
      audience: 'coalition',
      strong: 'Nobody asks',
      address: '9 Mill Lane',
    })
    const gone = addStrength(desk, 'Old mill', { strong: 'Tall' })
    const brief = addBrief(desk, { assets: [addStrength(desk, 'Library'), secret, gone] })
    addPart(desk, brief, { kind: 'quote', record: secret })
    assetHandlers['assets/archive'](desk, { ids: [gone] })
    const page = pageOf(desk, brief)
    const printed = JSON.stringify(page)
    for (const word of ['Quiet', 'Nobody', 'Mill Lane', 'Old mill', 'Tall'])
      expect(printed).not.toContain(word)
    expect(page.leftOut).toEqual([
      '2 strengths that are only for the coalition.',
      '1 record that was put away.',
    ])
  })

  test('includes where a home or a person is', () => {
    const desk = openDesk()
    const home = addStrength(desk, 'Porch talks', { home: true, address: '12 Mill Avenue' })
    const person = addStrength(desk, 'Bea', { kind: 'individual', address: '14 Mill Avenue' })
    const page = pageOf(desk, addBrief(desk, { assets: [home, person] }))
    expect(find(page, 'assets')?.cards).toHaveLength(2)
    expect(JSON.stringify(page)).not.toContain('Mill Avenue')
  })

  test('includes names where somebody said so', () => {
    const desk = openDesk()
    desk.change('people', (document) => personNames(document).set(desk.me, { name: 'Ana Ruiz' }))
    const brief = addBrief(desk, { assets: [addStrength(desk, 'Library')] })
    const resolved = resolveBrief(desk, brief)
    if (resolved === null) throw new Error('there is no such brief')
    const [{ key } = { key: '' }] = checkBrief(desk, resolved)
    const page = pageOf(desk, brief, [{ key, choice: 'leave-out' }])
    expect(sourcesOf(page)[0]).toContain('as written by a member of the coalition on')
  })
})

test('what a text written together looks like is on its page, and its change reaches the pages shown', () => {
  const [desk] = desks(1)
  const brief = addBrief(desk)
  const part = addPart(desk, brief, { kind: 'text', text: 'Open until nine' })
  const text = desk.newId()
  const place = { document: `brief/${brief}`, map: 'blocks', id: part, field: 'text' } as const
  beginText(desk, place, text, 'Open until nine')
  const shown = briefsViewers['briefs/one'](desk, { id: brief })
  const changed: string[] = []
  shown.subscribe(({ set }) => changed.push(...set.map(([key]) => key)))
  desk.change(textDocument(text), (document) => {
    const [paragraph] = textRoot(document).toArray()
    const [words] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : []
    if (words instanceof Y.XmlText) words.format(5, 5, { bold: true })
  })
  expect(changed).toContain(part)
  expect(pageOf(desk, brief).blocks.at(-1)).toEqual({
    kind: 'paragraph',
    runs: [
      { kind: 'text', text: 'Open ' },
      { kind: 'text', text: 'until', bold: true },
      { kind: 'text', text: ' nine' },
    ],
  })
  shown.close()
})
