import { expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import { ballotKey } from '#shared/priorities/ballot.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { give, laptops, pass, recordIn, round } from './steps.ts'

function three() {
  const [ana, bea, cleo] = laptops(3)
  if (!ana || !bea || !cleo) throw new Error('three laptops are needed')
  return { ana, bea, cleo }
}

const propose = (desk: TestDesk, method: 'consent' | 'gradients' = 'consent') =>
  give(desk, 'priorities/open-proposal', {
    question: 'We start on Mondays.',
    method,
    quorum: null,
    deadline: null,
  }).id

function answer(desk: TestDesk, id: string, mark: number, words?: string) {
  const proposal = round(desk, id).setup.options[0]?.id ?? ''
  give(desk, 'priorities/take-part', {
    id,
    marks: { [proposal]: mark },
    passed: false,
    ...(words !== undefined && { words }),
  })
}

test('a proposal is answered, closed and read the same on every laptop, concerns kept without names', () => {
  const { ana, bea, cleo } = three()
  const id = propose(ana)
  meet(ana, bea, cleo)
  answer(ana, id, 1)
  answer(bea, id, 2, 'Who brings the little ones home?')
  pass(cleo, id)
  meet(ana, bea, cleo)
  give(cleo, 'priorities/close-round', { id, people: 3 })
  meet(ana, bea, cleo)
  for (const desk of [ana, bea, cleo]) {
    const { setup, result, late, onTheWay, setAside } = round(desk, id)
    expect({ late, onTheWay, setAside }).toEqual({ late: 0, onTheWay: 0, setAside: 0 })
    expect(setup).toMatchObject({ method: 'consent', options: [{ text: 'We start on Mondays.' }] })
    expect(result).toMatchObject({
      outcome: { kind: 'adopted' },
      gave: 2,
      passed: 1,
      steps: { words: [{ mark: 2, words: 'Who brings the little ones home?' }] },
    })
    expect(result && leading(result)).toEqual(new Set([setup.options[0]?.id]))
    expect(JSON.stringify(result)).not.toContain(bea.me)
  }
  expect(round(bea, id).mine).toMatchObject({ words: 'Who brings the little ones home?' })
})

test('an objection is asked for its reason; with it the proposal waits', () => {
  const { ana } = three()
  const id = propose(ana)
  const before = ana.transactions()
  expect(() => {
    answer(ana, id, 4)
  }).toThrow('reason-needed')
  expect(ana.transactions()).toBe(before)
  answer(ana, id, 4, 'The van is gone by then.')
  expect(round(ana, id).result?.outcome).toEqual({ kind: 'held', by: 'objection' })
  answer(ana, id, 1)
  expect(round(ana, id).result?.outcome.kind).toBe('adopted')
})

test('an objection written past the command without a reason waits to be heard and stops nobody', () => {
  const { ana, bea } = three()
  const id = propose(ana)
  meet(ana, bea)
  answer(ana, id, 1)
  const proposal = round(bea, id).setup.options[0]?.id ?? ''
  bea.change('priorities', (document) => {
    mapsOf(document).ballots.set(ballotKey(id, bea.me), {
      marks: { [proposal]: 4 },
      passed: false,
      at: 1,
    })
  })
  meet(ana, bea)
  expect(round(ana, id).result?.outcome).toEqual({ kind: 'held', by: 'more' })
})

test.each([
  ['a step the scale does not have', { marks: 9 }, {}],
  ['words of the wrong kind', { marks: 1 }, { words: 7 }],
  ['words longer than a page', { marks: 1 }, { words: 'a'.repeat(1001) }],
  ['control signs', { marks: 1 }, { words: 'a\u0000b' }],
  ['words on a pass', { marks: null }, { words: 'no', passed: true }],
])('a ballot that is none is set aside: %s', (_, { marks }, more) => {
  const { ana, bea } = three()
  const id = propose(ana, 'gradients')
  meet(ana, bea)
  answer(ana, id, 1)
  const proposal = round(bea, id).setup.options[0]?.id ?? ''
  bea.change('priorities', (document) => {
    mapsOf(document).ballots.set(ballotKey(id, bea.me), {
      marks: marks === null ? {} : { [proposal]: marks },
      passed: false,
      at: 1,
      ...more,
    })
  })
  meet(ana, bea)
  expect(round(ana, id)).toMatchObject({ took: 1, setAside: 1, result: { gave: 1 } })
})

test('words have no place on other ballots, and no option can be added to a proposal', () => {
  const { ana } = three()
  const id = propose(ana)
  const record = recordIn(mapsOf(ana.read('priorities')).rounds, id)
  expect(record.get('setup')).not.toHaveProperty('dots')
  const choice = give(ana, 'priorities/open-round', {
    question: 'Which?',
    options: [{ text: 'A' }, { text: 'B' }],
    method: 'approval',
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  }).id
  expect(() => {
    answer(ana, choice, 1, 'because')
  }).toThrow('not-as-agreed')
})
