import { expect, test } from 'vitest'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { ballotKey } from '#shared/priorities/ballot.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { dotsShown, give, giveDots, laptops, openRound, pass, recordIn, round } from './steps.ts'

function three() {
  const [ana, bea, cleo] = laptops(3)
  if (!ana || !bea || !cleo) throw new Error('three laptops are needed')
  return { ana, bea, cleo }
}

/** A closed round on three laptops that met before: Ana and Bea gave dots, Cleo passed. */
function closedRound() {
  const { ana, bea, cleo } = three()
  const id = openRound(ana, { quorum: 3 })
  meet(ana, bea, cleo)
  giveDots(ana, id, 3, 2)
  giveDots(bea, id, 1, 0, 4)
  pass(cleo, id)
  meet(ana, bea, cleo)
  return { ana, bea, cleo, id }
}

const totals = (desk: TestDesk, id: string) => {
  const { result, late, onTheWay, setAside } = round(desk, id)
  return { dots: dotsShown(desk, id), people: result?.people, late, onTheWay, setAside }
}

test('totals are shown once a person took part, and passing is taking part', () => {
  const { ana, bea, cleo } = three()
  const id = openRound(ana)
  giveDots(ana, id, 3, 2)
  meet(ana, bea, cleo)
  expect(round(bea, id)).toMatchObject({ result: null, mine: null, took: 1 })
  pass(bea, id)
  expect(dotsShown(bea, id)).toEqual([3, 2, 0])
  expect(round(bea, id)).toMatchObject({ took: 2, mine: { passed: true, fate: 'waiting' } })
  give(bea, 'priorities/take-back', { id })
  expect(round(bea, id)).toMatchObject({ result: null, mine: null, took: 1 })
})

test('the last ballot before closing counts, once per person', () => {
  const { ana, bea, cleo, id } = closedRound()
  giveDots(bea, id, 0, 5)
  meet(ana, bea, cleo)
  give(ana, 'priorities/close-round', { id, people: 4 })
  meet(ana, bea, cleo)
  for (const desk of [ana, bea, cleo])
    expect(totals(desk, id)).toEqual({
      dots: [3, 7, 0],
      people: 4,
      late: 0,
      onTheWay: 0,
      setAside: 0,
    })
  expect(round(cleo, id).result).toMatchObject({
    gave: 2,
    passed: 1,
    quorum: { needed: 3, met: true },
  })
})

test('what comes after closing is shown and changes no count', () => {
  const { ana, bea, cleo, id } = closedRound()
  giveDots(bea, id, 0, 5)
  give(ana, 'priorities/close-round', { id, people: 3 })
  meet(ana, bea, cleo)
  expect(totals(cleo, id)).toMatchObject({ dots: [4, 2, 4], late: 1 })
  expect(round(bea, id).mine?.fate).toBe('late')
  expect(round(ana, id).mine?.fate).toBe('counted')
  expect(() => giveDots(bea, id, 1)).toThrow('round-closed')
  expect(() => give(bea, 'priorities/take-back', { id })).toThrow('round-closed')
  expect(() => give(bea, 'priorities/close-round', { id, people: 3 })).toThrow('round-closed')
})

test('of two closings made apart one counts on every laptop, and the other is named', () => {
  const { ana, bea, cleo } = three()
  const id = openRound(ana)
  meet(ana, bea, cleo)
  giveDots(ana, id, 5)
  give(ana, 'priorities/close-round', { id, people: 3 })
  giveDots(bea, id, 0, 5)
  give(bea, 'priorities/close-round', { id, people: 3 })
  meet(bea, cleo)
  meet(cleo, ana)
  meet(ana, bea, cleo)
  const seen = [ana, bea, cleo].map((desk) => round(desk, id))
  const [first] = seen
  expect(first?.alsoClosed).toHaveLength(1)
  expect(new Set([first?.closed?.by, first?.alsoClosed[0]?.by])).toEqual(new Set([ana.me, bea.me]))
  for (const item of seen) expect({ ...item, mine: null }).toEqual({ ...first, mine: null })
  expect(first?.late).toBe(1)
})

test('a closed round stays closed: writing over its closing or removing it changes nothing', () => {
  const { ana, bea, cleo, id } = closedRound()
  give(ana, 'priorities/close-round', { id, people: 3 })
  meet(ana, bea, cleo)
  const before = totals(cleo, id)
  bea.change('priorities', (document) => {
    const record = recordIn(mapsOf(document).rounds, id)
    record.set('closed', { at: 1, by: bea.me, people: 99, counted: {} })
    record.delete('closed')
    record.set('setup', { ...round(bea, id).setup, question: 'Another question' })
  })
  meet(ana, bea, cleo)
  expect(totals(cleo, id)).toEqual(before)
  expect(round(cleo, id)).toMatchObject({ state: 'closed', closed: { by: ana.me } })
  expect(round(cleo, id).question).not.toBe('Another question')
})

test('a closing in the name of somebody else is none', () => {
  const { ana, bea, cleo, id } = closedRound()
  bea.change('priorities', (document) => {
    const counted = { [bea.me]: { dots: {}, passed: true } }
    recordIn(mapsOf(document).rounds, id).set('closed', { at: 1, by: ana.me, people: 3, counted })
  })
  meet(ana, bea, cleo)
  expect(round(cleo, id).state).toBe('open')
})

test('nobody votes for another person, hides their vote or removes it', () => {
  const { ana, bea, cleo, id } = closedRound()
  const [first] = round(ana, id).setup.options
  const key = ballotKey(id, ana.me)
  bea.change('priorities', (document) => {
    mapsOf(document).ballots.set(key, { dots: { [first?.id ?? '']: 5 }, passed: false, at: 1 })
  })
  meet(ana, bea, cleo)
  expect(totals(cleo, id)).toMatchObject({ dots: [4, 2, 4], setAside: 1 })
  bea.change('priorities', (document) => {
    mapsOf(document).ballots.delete(key)
  })
  meet(ana, bea, cleo)
  expect(totals(cleo, id)).toMatchObject({ dots: [4, 2, 4], setAside: 1 })
  giveDots(ana, id, 0, 5)
  give(ana, 'priorities/close-round', { id, people: 3 })
  meet(ana, bea, cleo)
  expect(totals(bea, id)).toMatchObject({ dots: [1, 5, 4], late: 0, setAside: 1 })
})

const hostile = (option: string): readonly (readonly [string, unknown])[] => [
  ['over the limit', { dots: { [option]: 6 }, passed: false, at: 1 }],
  ['negative', { dots: { [option]: -3 }, passed: false, at: 1 }],
  ['NaN', { dots: { [option]: Number.NaN }, passed: false, at: 1 }],
  ['half a dot', { dots: { [option]: 0.5 }, passed: false, at: 1 }],
  ['endless', { dots: { [option]: Infinity }, passed: false, at: 1 }],
  ['unknown option', { dots: { aaaaaaaaaaaaaaaa: 1 }, passed: false, at: 1 }],
  ['option __proto__', JSON.parse('{"dots":{"__proto__":3},"passed":false,"at":1}')],
  ['dots and a pass', { dots: { [option]: 1 }, passed: true, at: 1 }],
  ['a list', [1, 2, 3]],
  ['a long text', 'x'.repeat(100_000)],
  ['nothing', null],
]

test.each(hostile('option').map(([name], at) => [name, at] as const))(
  'a ballot that is no ballot is set aside: %s',
  (_name, at) => {
    const { ana, bea, cleo } = three()
    const id = openRound(ana)
    meet(ana, bea, cleo)
    giveDots(ana, id, 2)
    const [option] = round(bea, id).setup.options
    const [, value] = hostile(option?.id ?? '')[at] ?? []
    bea.change('priorities', (document) => {
      mapsOf(document).ballots.set(ballotKey(id, bea.me), value)
    })
    meet(ana, bea, cleo)
    expect(totals(ana, id)).toMatchObject({ dots: [2, 0, 0], setAside: at === 6 ? 0 : 1 })
    expect(round(ana, id).took).toBe(1)
  },
)

test('ballots of an unknown round and under broken keys touch no round', () => {
  const { ana } = three()
  const id = openRound(ana)
  giveDots(ana, id, 2)
  const ballot = { dots: {}, passed: true, at: 1 }
  ana.change('priorities', (document) => {
    const { ballots } = mapsOf(document)
    ballots.set(ballotKey('aaaaaaaaaaaaaaaa', ana.me), ballot)
    ballots.set('__proto__', ballot)
    ballots.set(`${id}/somebody`, ballot)
  })
  expect(round(ana, id)).toMatchObject({ took: 1, setAside: 0 })
})

test('commands refuse before anything is written', () => {
  const { ana } = three()
  const id = openRound(ana, { dots: 5, atMost: 2 })
  const [option] = round(ana, id).setup.options
  const before = ana.transactions()
  const take =
    (dots: Record<string, number>, passed = false) =>
    () =>
      give(ana, 'priorities/take-part', { id, dots, passed })
  expect(take({ [option?.id ?? '']: 3 })).toThrow('dots-not-as-agreed')
  expect(take({ aaaaaaaaaaaaaaaa: 1 })).toThrow('dots-not-as-agreed')
  expect(take({})).toThrow('no-dots-given')
  expect(() => openRound(ana, { options: [{ text: 'Tea' }, { text: ' tea ' }] })).toThrow(
    'same-option-twice',
  )
  expect(() => openRound(ana, { dots: 2, atMost: 3 })).toThrow('limit-over-dots')
  expect(() => pass(ana, 'aaaaaaaaaaaaaaaa')).toThrow('no-such-round')
  expect(ana.transactions()).toBe(before)
})

test('one more ballot among two thousand reads one ballot', () => {
  const { ana, bea } = three()
  const id = openRound(ana)
  const [option] = round(ana, id).setup.options
  let asked = 0
  const counting = {
    read: ana.read,
    authorOf: (client: number) => {
      asked += 1
      return ana.authorOf(client)
    },
  }
  ana.change('priorities', (document) => {
    for (let at = 0; at < 2000; at += 1) {
      const key = ballotKey(id, at.toString(16).padStart(32, '0'))
      mapsOf(document).ballots.set(key, { dots: { [option?.id ?? '']: 1 }, passed: false, at: 1 })
    }
  })
  const page = watched(prioritiesViewers['priorities/round'](counting, { id, me: ana.me }))
  const list = watched(prioritiesViewers['priorities/rounds'](counting, { me: ana.me }))
  expect(page.items.get(id)?.setAside).toBe(2000)
  asked = 0
  giveDots(ana, id, 4)
  expect(asked).toBeLessThan(10)
  expect(page.items.get(id)?.result?.rows[0]?.points).toBe(4)
  expect(list.items.get(id)).toMatchObject({ took: 1, tookPart: true })
  expect(bea.me).not.toBe(ana.me)
})

test('an archived round leaves the list and comes back; what was counted stays', () => {
  const { ana, id } = closedRound()
  give(ana, 'priorities/close-round', { id, people: 3 })
  const list = watched(prioritiesViewers['priorities/rounds'](ana, { me: ana.me }))
  give(ana, 'priorities/archive-round', { id })
  expect(list.items.size).toBe(0)
  give(ana, 'priorities/restore-round', { id })
  expect(list.items.get(id)).toMatchObject({ state: 'closed', took: 3 })
})

test('a page that follows a round has the same count as one opened afresh', () => {
  const { ana, bea } = three()
  const id = openRound(ana)
  meet(ana, bea)
  const page = watched(prioritiesViewers['priorities/round'](ana, { id, me: ana.me }))
  giveDots(ana, id, 1, 1)
  giveDots(bea, id, 0, 5)
  meet(ana, bea)
  giveDots(bea, id, 2)
  meet(ana, bea)
  giveDots(ana, id, 0, 0, 3)
  expect(page.items.get(id)).toEqual(round(ana, id))
  expect(dotsShown(ana, id)).toEqual([2, 0, 3])
  give(ana, 'priorities/take-back', { id })
  give(bea, 'priorities/close-round', { id, people: 2 })
  meet(ana, bea)
  expect(page.items.get(id)).toEqual(round(ana, id))
})
