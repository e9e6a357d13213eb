import { expect, test } from 'vitest'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import { readAsset } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import { carryViewers } from '#shared/meetings/carry/views.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { mapsOf } from '#shared/plans/maps.ts'
import { putAway } from '#shared/plans/putting-away.ts'
import { standingOn } from '#shared/plans/standing.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { mapsOn as prioritiesOn } from '#shared/priorities/maps.ts'
import { meet, openDesk, type TestDesk } from '../support/desk.ts'
import { held } from './minutes-ground.ts'
import type { Ran } from './ran.ts'
import { begin, give, pair } from './steps.ts'

const hostile = '<img src=x onerror="document.title=1">'
const aloud = (text: string) => ({ do: 'add', ref: 'aloud00000000000', text, bin: null })
const tick = (option: number) => ({
  do: 'ballot',
  marks: { [`option${String(option).padStart(10, '0')}`]: 1 },
})
const approval = (options: readonly string[], gave: readonly object[]): Ran => ({
  activity: 'approval',
  settings: { options, secrecy: 'open', door: 'devices', quorum: null, tie: 'all-tied' },
  gave,
  passed: 2,
})
const step = 'Taken on at the meeting'
const kept = {
  decided: { kind: 'decided', text: hostile, review: '2027-03-01', step: null },
  chairs: { kind: 'agreed', text: `Carry chairs ${hostile}`, who: null, due: null },
  osei: {
    kind: 'agreed',
    text: 'Ask Ms. Osei',
    who: { kind: 'words', name: 'Marisol' },
    due: '2026-10-02',
  },
}

const broughtTo = (desk: TestDesk, id: string) => {
  const view = carryViewers['meetings/brought'](desk, { id })
  const items = [...view.items()].map(([, item]) => item)
  view.close()
  return items
}
const decisionsOf = (desk: TestDesk, meeting: string) =>
  broughtTo(desk, meeting).filter((item) => item.kind === 'decision')
const actionsOf = (desk: TestDesk, meeting: string) =>
  broughtTo(desk, meeting).filter((item) => item.kind === 'action')
const strengthsOf = (desk: TestDesk, meeting: string) =>
  broughtTo(desk, meeting).filter((item) => item.kind === 'strength')
const recorded = (desk: TestDesk) =>
  [...prioritiesOn(desk).decisions.entries()].flatMap(
    ([id, stored]) => readDecision(id, stored) ?? [],
  )
const onMap = (desk: TestDesk) =>
  [...storedAssets(desk.read('assets')).entries()].flatMap(([id, one]) => readAsset(id, one) ?? [])
const carryActions = (desk: TestDesk, meeting: string, ids?: readonly string[]) =>
  give(desk, 'meetings/carry-actions', {
    meeting,
    ids: [...(ids ?? actionsOf(desk, meeting).map(({ id }) => id))],
    step,
  })

test('a vote becomes a decision with its count, of devices and not of people, and what was written down becomes one as it was said', () => {
  const [desk] = pair()
  const meeting = held(desk, {
    steps: [approval(['Late rides', hostile], [tick(2), tick(2), tick(1)])],
    kept,
  })
  const things = decisionsOf(desk, meeting)
  expect(things).toMatchObject([
    {
      question: 'Part 1',
      outcome: [hostile],
      open: null,
      took: { of: 'devices', gave: 3, passed: 2 },
    },
    { question: 'September circle', outcome: [hostile], review: '2027-03-01', took: null },
  ])
  const asked = { meeting, things: things.map(({ id }) => ({ id, words: null })) }
  expect(give(desk, 'meetings/carry-decisions', asked)).toEqual({ carried: 2 })
  expect(give(desk, 'meetings/carry-decisions', asked)).toEqual({ carried: 0 })
  const [voted] = recorded(desk).filter(({ held: at }) => (at?.count ?? null) !== null)
  expect(voted).toMatchObject({
    round: null,
    outcome: [{ option: null, text: hostile }],
    held: {
      meeting,
      count: { activity: 'approval', of: 'devices', gave: 3, passed: 2, paper: 0 },
    },
  })
  expect(voted?.held?.count?.rows.map(({ text, points }) => [text, points])).toEqual([
    [hostile, 2],
    ['Late rides', 1],
  ])
  expect(recorded(desk)).toHaveLength(2)
  expect(decisionsOf(desk, meeting).every(({ record }) => record !== null)).toBe(true)
})

test('what a count leaves open is decided only in words: a tie, nothing given, a question on a scale', () => {
  const [desk] = pair()
  const consent: Ran = {
    activity: 'consent',
    settings: { proposal: 'Start with late rides' },
    gave: [
      { do: 'answer', answer: 'live-with', words: null, name: null },
      { do: 'answer', answer: 'concern', words: hostile, name: 'Losa' },
    ],
  }
  const tied: Ran = approval(['A', 'B'], [tick(1), tick(2)])
  const meeting = held(desk, {
    steps: [
      consent,
      { ...tied, settings: { ...tied.settings, tie: 'another-round' } },
      approval(['A', 'B'], []),
    ],
  })
  const things = decisionsOf(desk, meeting)
  expect(things.map(({ open }) => open)).toEqual(['scale', 'tied', 'nothing'])
  const [first] = things
  const id = first?.id ?? ''
  const carry = (words: string | null) => () =>
    give(desk, 'meetings/carry-decisions', { meeting, things: [{ id, words }] })
  expect(carry(null)).toThrow('carry-unsaid')
  expect(carry('two\nlines')).toThrow()
  expect(recorded(desk)).toEqual([])
  carry('We start with late rides')()
  expect(recorded(desk)).toMatchObject([
    {
      question: 'Start with late rides',
      outcome: [{ text: 'We start with late rides' }],
      // A concern is kept, and never whose it is.
      concerns: [{ text: hostile, by: null }],
      held: { count: { activity: 'consent', of: 'devices', gave: 2 } },
    },
  ])
  expect(JSON.stringify(recorded(desk))).not.toContain('Losa')
})

test('actions become actions of the plan with whoever took them on; those who carry at once make one of each', () => {
  const [ana, bea] = pair()
  const meeting = held(ana, { kept })
  meet(ana, bea)
  expect(carryActions(ana, meeting)).toEqual({ carried: 2 })
  expect(carryActions(bea, meeting)).toEqual({ carried: 2 })
  meet(ana, bea)
  for (const desk of [ana, bea]) {
    const { goals, objectives, actions } = standingOn(desk)
    expect(goals).toMatchObject([{ text: 'September circle', horizon: 'short' }])
    expect(objectives).toMatchObject([{ text: step, goal: goals[0]?.id }])
    expect(
      actions.map(({ text, owner, due, meeting: from }) => ({ text, owner, due, from })),
    ).toEqual(
      expect.arrayContaining([
        { text: `Carry chairs ${hostile}`, owner: null, due: null, from: meeting },
        {
          text: 'Ask Ms. Osei',
          owner: { kind: 'words', name: 'Marisol' },
          due: '2026-10-02',
          from: meeting,
        },
      ]),
    )
    expect(actions).toHaveLength(2)
    expect(carryActions(desk, meeting)).toEqual({ carried: 0 })
  }
  expect(standingOn(ana)).toEqual(standingOn(bea))
})

test('what was changed in the plan stays when more is carried; a step put away with its goal comes back', () => {
  const [desk] = pair()
  const meeting = held(desk, { kept })
  const [first, second] = actionsOf(desk, meeting)
  carryActions(desk, meeting, [first?.id ?? ''])
  const [record] = actionsOf(desk, meeting)
  const { actions, goals } = standingOn(desk)
  desk.change('plans', (document) => {
    editRecord(mapsOf(document).actions, actions[0]?.id ?? '', { text: 'Other words' })
  })
  putAway(desk, 'goal', goals[0]?.id ?? '')
  expect(actionsOf(desk, meeting)[0]?.record).toEqual({ id: record?.record?.id, away: true })
  // Asked once more for what is there already, nothing that was put away comes back.
  carryActions(desk, meeting, [first?.id ?? ''])
  expect(standingOn(desk).goals[0]?.archived).not.toBe(null)
  carryActions(desk, meeting, [first?.id ?? '', second?.id ?? ''])
  expect(standingOn(desk).goals).toMatchObject([{ archived: null }])
  expect(standingOn(desk).objectives).toMatchObject([{ archived: null }])
  expect(standingOn(desk).actions.map(({ text }) => text)).toContain('Other words')
})

test('strengths go onto the map with their kind and the meeting; likenesses are shown and nothing merges', () => {
  const [desk] = pair()
  const mapped = (name: string, where: string | null) => ({
    do: 'add',
    name,
    kind: 'place',
    where,
    strong: hostile,
  })
  const meeting = held(desk, {
    steps: [
      {
        activity: 'map-assets',
        settings: { kinds: [], held: false },
        gave: [mapped('Fourth Street Library', null), mapped(hostile, 'Mill Avenue')],
      },
      {
        activity: 'brainstorm',
        settings: { each: 0, held: false },
        led: [aloud('A choir that feeds people')],
      },
    ],
  })
  desk.change('assets', (document) => {
    addRecord(storedAssets(document), 'library000000001', {
      name: 'Fourth Street Library',
      kind: 'place',
      by: desk.me,
      at: desk.now,
    })
  })
  const things = strengthsOf(desk, meeting)
  const library = things.find(({ name }) => name === 'Fourth Street Library')
  expect(library?.alike).toEqual([{ id: 'library000000001', name: 'Fourth Street Library' }])
  expect(things.find(({ name }) => name.startsWith('A choir'))).toMatchObject({ asset: null })
  const asked = {
    meeting,
    // What people said it is stands.
    things: things.map(({ id }) => ({ id, kind: 'individual' as const })),
  }
  expect(give(desk, 'meetings/carry-strengths', asked)).toEqual({ carried: 3 })
  expect(give(desk, 'meetings/carry-strengths', asked)).toEqual({ carried: 0 })
  expect(onMap(desk)).toHaveLength(4)
  expect(onMap(desk)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: hostile,
        kind: 'place',
        address: 'Mill Avenue',
        strong: hostile,
        meeting,
      }),
      expect.objectContaining({ name: 'A choir that feeds people', kind: 'individual', meeting }),
    ]),
  )
  // What a strength became is no likeness of it.
  const after = strengthsOf(desk, meeting)
  expect(after.every(({ record }) => record?.away === false)).toBe(true)
  expect(after.find(({ name }) => name === hostile)?.alike).toEqual([])
})

test('attendance by sector has no small number, nor what would give one away: not shown, and nowhere in the document', () => {
  const [desk] = pair()
  const meeting = held(desk, { phones: 31 })
  const came = () => broughtTo(desk, meeting).find((item) => item.kind === 'came')
  const count = (...counts: readonly (readonly [string, number])[]) => {
    const sectors = counts.map(([name, one]) => ({ name, count: one }))
    give(desk, 'meetings/carry-came', { meeting, sectors })
  }
  expect(came()).toMatchObject({ phones: 30, counted: null })
  count(['Elders', 12], [hostile, 17])
  expect(came()).toMatchObject({
    phones: 30,
    counted: { sectors: [{ count: 12 }, { name: hostile, count: 17 }], total: 29 },
  })
  // One small number: the total, and the phones, would tell it by subtraction.
  count(['Elders', 12], ['Youth', 17], ['Clergy', 2])
  expect(came()).toMatchObject({
    phones: null,
    counted: { sectors: [{ count: 12 }, { count: 17 }, { count: null }], total: null },
  })
  const kept: unknown = desk.read(meetingDocument(meeting)).getMap('attended').toJSON()
  expect(kept).toMatchObject({ sectors: { sectors: [{}, {}, { name: 'Clergy', count: null }] } })
  expect(() => {
    count(['Elders', -1])
  }).toThrow()
  expect(() => {
    count(['two\nlines', 9])
  }).toThrow()
  expect(broughtTo(desk, held(desk, { phones: 3 }))).toMatchObject([{ kind: 'came', phones: null }])
})

test('before the meeting has ended, and for what it did not leave, nothing is carried', () => {
  const [desk] = pair()
  const planned = begin(desk)
  const nothing = { meeting: planned, things: [{ id: 'a'.repeat(16), words: null }] }
  expect(() => give(desk, 'meetings/carry-decisions', nothing)).toThrow('carry-not-held')
  const meeting = held(desk, { kept })
  expect(() => give(desk, 'meetings/carry-decisions', { ...nothing, meeting })).toThrow(
    'carry-gone',
  )
  expect(() => carryActions(desk, meeting, ['a'.repeat(16)])).toThrow('carry-gone')
  expect(broughtTo(openDesk('3'.repeat(32)), meeting)).toEqual([])
  expect(recorded(desk)).toEqual([])
})
