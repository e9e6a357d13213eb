import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { linksIn } from '#shared/briefs/items.ts'
import { blocksIn, briefDocument, briefsIn } from '#shared/briefs/maps.ts'
import { blockReaders } from '#shared/briefs/readers.ts'
import { briefsViewers } from '#shared/briefs/views.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { plansHandlers } from '#shared/plans/handlers.ts'
import { meet, openDesk } from '#tests/support/desk.ts'
import {
  addBrief,
  addDecision,
  addGoal,
  addPart,
  addSteps,
  addStrength,
  changesIn,
  kindsOf,
  partOf,
  partsOf,
} from './steps.ts'

const twoLaptops = () => [openDesk('a'.repeat(32)), openDesk('b'.repeat(32))] as const

test('a policy brief begins with the parts it usually has, in the records’ order', () => {
  const desk = openDesk()
  const goal = addGoal(desk, 'Everyone has a warm place')
  const decision = addDecision(desk, [desk], 1)
  const assets = [addStrength(desk, 'Library'), addStrength(desk, 'Garden')]
  const brief = addBrief(desk, { goal, decision, assets })
  expect(kindsOf(desk, brief)).toEqual([
    'heading',
    'text',
    'assets',
    'heading',
    'decision',
    'ask',
    'heading',
    'goal',
    'actions',
    'signature',
  ])
  expect(
    partsOf(desk, brief)
      .flatMap(linksIn)
      .map(({ name }) => name),
  ).toEqual([
    'Library',
    'Garden',
    'What do we start this winter?',
    'Everyone has a warm place',
    'Everyone has a warm place',
  ])
  expect(changesIn(desk, brief)).toEqual([])
})

test.each([
  ['one-pager', ['goal', 'text', 'facts', 'heading', 'assets', 'ask', 'signature']],
  [
    'talking-points',
    ['heading', 'goal', 'points', 'ask', 'heading', 'facts', 'heading', 'decision'].concat([
      'heading',
      'quote',
      'heading',
      'points',
    ]),
  ],
  [
    'handout',
    [
      'heading',
      'points',
      'heading',
      'assets',
      'heading',
      'decision',
      'heading',
      'goal',
      'actions',
    ].concat(['heading', 'points', 'signature']),
  ],
] as const)('a %s begins with parts of its own, and all of them can be printed', (kind, parts) => {
  const desk = openDesk()
  const goal = addGoal(desk, 'Everyone has a warm place')
  addSteps(desk, goal, 'Call the director')
  const decision = addDecision(desk, [desk], 1)
  const assets = [addStrength(desk, 'Library', { strong: 'Warm' })]
  const brief = addBrief(desk, { kind, goal, decision, assets })
  expect(kindsOf(desk, brief)).toEqual(parts)
  expect(resolveBrief(desk, brief)?.brief.kind).toBe(kind)
  const usual = partsOf(desk, brief).flatMap((part) =>
    part.kind === 'heading' ? [part.usual] : [],
  )
  expect(usual).not.toContain(null)
  const bare = kindsOf(desk, addBrief(desk, { kind }))
  expect(bare).not.toEqual(expect.arrayContaining(['goal']))
  for (const missing of ['goal', 'decision', 'actions', 'quote', 'assets'])
    expect(bare).not.toContain(missing)
})

test('a brief from before there were kinds is a policy brief', () => {
  const desk = openDesk()
  const brief = addBrief(desk)
  desk.change('briefs', (document) => {
    const map = briefsIn(document).get(brief)
    if (map instanceof Y.Map) map.delete('kind')
  })
  expect(resolveBrief(desk, brief)?.brief.kind).toBe('policy-brief')
})

test('what is not there, or was put away, cannot be linked to, and nothing of the command is done', () => {
  const desk = openDesk()
  const gone = addStrength(desk, 'Old mill')
  assetHandlers['assets/archive'](desk, { ids: [gone] })
  expect(() => addBrief(desk, { assets: [gone] })).toThrow('no-such-record')
  expect(() => addBrief(desk, { goal: 'x'.repeat(16) })).toThrow('no-such-record')
  expect([...briefsIn(desk.read('briefs')).keys()]).toEqual([])
})

describe('two laptops', () => {
  test('different fields and different parts written apart all stay', () => {
    const [ana, bea] = twoLaptops()
    const brief = addBrief(ana)
    meet(ana, bea)
    briefsHandlers['briefs/edit'](ana, { id: brief, title: 'Warm evenings' })
    briefsHandlers['briefs/edit'](bea, { id: brief, lead: 'Light, a meal, and company.' })
    const text = partOf(ana, brief, 'text')
    briefsHandlers['briefs/edit-block'](ana, { brief, id: text, change: { text: 'Ten groups.' } })
    addPart(bea, brief, { kind: 'facts', facts: [{ value: '142', label: 'visits', source: '' }] })
    meet(ana, bea)
    for (const desk of [ana, bea]) {
      const resolved = resolveBrief(desk, brief)
      expect(resolved?.brief).toMatchObject({
        title: 'Warm evenings',
        lead: 'Light, a meal, and company.',
      })
      expect(kindsOf(desk, brief)).toEqual(['heading', 'text', 'ask', 'signature', 'facts'])
    }
    expect(partsOf(ana, brief)).toEqual(partsOf(bea, brief))
  })

  test('the same field written apart is kept and shown as two', () => {
    const [ana, bea] = twoLaptops()
    const brief = addBrief(ana)
    meet(ana, bea)
    briefsHandlers['briefs/edit'](ana, { id: brief, title: 'Warm evenings' })
    briefsHandlers['briefs/edit'](bea, { id: brief, title: 'Lights until nine' })
    meet(ana, bea)
    const view = briefsViewers['briefs/one'](ana, { id: brief })
    const head = new Map(view.items()).get('brief')
    const titles =
      head?.item === 'brief' ? [head.brief.title, ...head.apart.map(({ value }) => value)] : []
    expect(titles.toSorted()).toEqual(['Lights until nine', 'Warm evenings'])
  })

  test('parts moved and taken out apart end in one order on both', () => {
    const [ana, bea] = twoLaptops()
    const brief = addBrief(ana)
    meet(ana, bea)
    const ask = partOf(ana, brief, 'ask')
    const first = partOf(ana, brief, 'heading')
    briefsHandlers['briefs/move-block'](ana, { brief, id: ask, before: first })
    briefsHandlers['briefs/remove-block'](bea, { brief, id: partOf(bea, brief, 'text') })
    meet(ana, bea)
    expect(kindsOf(ana, brief)).toEqual(['ask', 'heading', 'signature'])
    expect(kindsOf(bea, brief)).toEqual(['ask', 'heading', 'signature'])
    const text = resolveBrief(ana, brief)?.blocks.find(({ kind }) => kind === 'text')
    briefsHandlers['briefs/restore-block'](ana, { brief, id: text?.id ?? '' })
    expect(kindsOf(ana, brief)).toEqual(['ask', 'heading', 'text', 'signature'])
  })

  test('a record changed elsewhere shows old and new until somebody confirms, for both', () => {
    const [ana, bea] = twoLaptops()
    const library = addStrength(ana, 'Library', { strong: 'Warm and quiet' })
    const brief = addBrief(ana, { assets: [library] })
    meet(ana, bea)
    assetHandlers['assets/edit'](bea, { id: library, change: { strong: 'Warm, quiet, open late' } })
    meet(ana, bea)
    expect(changesIn(ana, brief)).toEqual([
      { field: 'strong', was: 'Warm and quiet', is: 'Warm, quiet, open late' },
    ])
    briefsHandlers['briefs/confirm-block'](ana, { brief, id: partOf(ana, brief, 'assets') })
    meet(ana, bea)
    expect(changesIn(ana, brief)).toEqual([])
    expect(changesIn(bea, brief)).toEqual([])
  })
})

describe('links', () => {
  test('an action added, dated or done shows as changed; one set aside drops out', () => {
    const desk = openDesk()
    const goal = addGoal(desk, 'Warm evenings')
    const { actions } = addSteps(desk, goal, 'Call the director', 'Write a letter')
    const brief = addBrief(desk, { goal })
    const [call = '', letter = ''] = actions
    plansHandlers['plans/edit-action'](desk, { id: call, due: '2026-12-01' })
    plansHandlers['plans/set-status'](desk, { id: letter, status: 'set-aside' })
    expect(changesIn(desk, brief)).toEqual([
      {
        field: 'actions',
        was: 'Call the director\nWrite a letter',
        is: 'Call the director · 2026-12-01',
      },
    ])
  })

  test('choosing one more strength agrees to nothing else that has changed', () => {
    const desk = openDesk()
    const library = addStrength(desk, 'Library')
    const garden = addStrength(desk, 'Garden')
    const brief = addBrief(desk, { assets: [library] })
    assetHandlers['assets/edit'](desk, { id: library, change: { name: 'Fourth Street Library' } })
    const id = partOf(desk, brief, 'assets')
    briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { records: [garden, library] } })
    const links = partsOf(desk, brief).flatMap(linksIn)
    expect(links.map(({ name, changed }) => [name, changed.length])).toEqual([
      ['Garden', 0],
      ['Fourth Street Library', 1],
    ])
  })

  test('one that was put away, and one that never came, say so by the name they had', () => {
    const [ana, bea] = twoLaptops()
    const library = addStrength(ana, 'Library')
    const brief = addBrief(ana, { assets: [library] })
    assetHandlers['assets/archive'](ana, { ids: [library] })
    const alone = openDesk('c'.repeat(32))
    for (const name of ['briefs', briefDocument(brief)] as const)
      Y.applyUpdate(alone.read(name), Y.encodeStateAsUpdate(ana.read(name)))
    meet(ana, bea)
    const stateOf = (desk: typeof ana) =>
      partsOf(desk, brief)
        .flatMap(linksIn)
        .map(({ name, state }) => `${name}: ${state}`)
    expect(stateOf(bea)).toEqual(['Library: archived'])
    expect(stateOf(alone)).toEqual(['Library: missing'])
  })

  test('the views follow what the links lead to, and tell only what differs', () => {
    const desk = openDesk()
    const library = addStrength(desk, 'Library')
    const brief = addBrief(desk, { assets: [library] })
    const view = briefsViewers['briefs/one'](desk, { id: brief })
    const before = new Map(view.items())
    const told: string[] = []
    view.subscribe(({ set }) => told.push(...set.map(([key]) => key)))
    assetHandlers['assets/edit'](desk, { id: library, change: { name: 'The library' } })
    expect(told).toEqual([partOf(desk, brief, 'assets')])
    const after = new Map(view.items())
    expect(after.get('brief')).toBe(before.get('brief'))
    view.close()
    assetHandlers['assets/edit'](desk, { id: library, change: { name: 'Library again' } })
    expect(told).toHaveLength(1)
  })
})

test('parts written by a stranger’s hand are set aside and everything else is read', () => {
  const desk = openDesk()
  const brief = addBrief(desk)
  const planted: readonly unknown[] = [
    7,
    'text',
    new Y.Map(),
    new Y.Map(Object.entries({ kind: 'text', text: '\ud800', order: 'a0' })),
    new Y.Map(
      Object.entries({ kind: 'assets', links: [{ id: '__proto__', noted: [] }], order: 'a0' }),
    ),
    new Y.Map(Object.entries({ kind: 'facts', facts: [{ value: NaN }], order: 'a0' })),
  ]
  desk.change(briefDocument(brief), (document) => {
    planted.forEach((value, at) =>
      blocksIn(document).set(`planted${String(at).padStart(9, '0')}`, value),
    )
    blocksIn(document).set('__proto__', new Y.Map(Object.entries({ kind: 'text', text: 'x' })))
  })
  const map = blocksIn(desk.read(briefDocument(brief)))
  const unread = [...map.keys()].filter((key) => !blockReaders.blocks(key, map))
  expect(unread).toHaveLength(planted.length + 1)
  expect(kindsOf(desk, brief)).toEqual(['heading', 'text', 'ask', 'signature'])
})

test.each([
  ['a field the part does not have', { title: 'x' }, 'part-has-no-such-field'],
  ['a record where words are', { record: 'a'.repeat(16) }, 'part-has-no-such-field'],
])('%s is refused', (_, change, code) => {
  const desk = openDesk()
  const brief = addBrief(desk)
  const id = partOf(desk, brief, 'text')
  expect(() => briefsHandlers['briefs/edit-block'](desk, { brief, id, change })).toThrow(code)
})
