import { describe, expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import type { Tally } from '#shared/priorities/result.ts'
import { reasonSentences } from '#shared/priorities/sentences.ts'
import { starSteps } from '#shared/priorities/star-sentences.ts'
import { tieRules, type Setup } from '#shared/priorities/round-shapes.ts'
import { countStar } from '#shared/priorities/tally/star.ts'
import { seededRandom, type SeededRandom } from '#tests/support/seeded-random.ts'
import { type Scored, starByHand } from './by-hand-scores.ts'
import { rulesFor, shuffled } from './profiles.ts'

const frontOf = (tally: Tally) => [...leading(tally)].toSorted()
const stepsOf = ({ steps }: Tally) => {
  if (steps.method !== 'star') throw new Error('another count')
  return steps
}
const toldOf = (tally: Tally) => starSteps(stepsOf(tally), (option) => option)

/** Few people and few different scores, so that ties are frequent on every step. */
function someScores(random: SeededRandom, most: number) {
  const options = ['A', 'B', 'C', 'D', 'E'].slice(0, 2 + random.below(4))
  const scores = random.pick([
    [0, 5],
    [0, 1, 5],
    [0, 1, 2, 3, 4, 5],
  ])
  const slips: readonly Scored[] = Array.from({ length: random.below(most) }, () =>
    Object.fromEntries(options.map((option) => [option, random.pick(scores)])),
  )
  return { options, slips }
}

test('who comes first agrees with slips on a table, whatever ties', () => {
  const random = seededRandom(41)
  const met = new Set<string>()
  for (let run = 0; run < 1500; run += 1) {
    const { options, slips } = someScores(random, 7)
    const tally = countStar(rulesFor(options), slips)
    expect(frontOf(tally)).toEqual(starByHand(options, slips))
    const { seats, open, runoffs } = stepsOf(tally)
    for (const { by } of seats) met.add(`seat ${by}`)
    for (const { by } of runoffs) met.add(`runoff ${by}`)
    if (open.length > 0) met.add('open')
    for (const { forA, forB, alike } of runoffs) expect(forA + forB + alike).toBe(slips.length)
  }
  expect([...met].toSorted()).toEqual([
    'open',
    'runoff fives',
    'runoff nothing',
    'runoff points',
    'runoff preferred',
    'seat fives',
    'seat lost',
  ])
})

test('neutral and anonymous: other names, another list or other people give the same', () => {
  const random = seededRandom(42)
  for (let run = 0; run < 500; run += 1) {
    const { options, slips } = someScores(random, 9)
    const names = shuffled(random, options)
    const rename = (option: string) => names[options.indexOf(option)] ?? ''
    const renamed = slips.map((slip) =>
      Object.fromEntries(Object.entries(slip).map(([option, score]) => [rename(option), score])),
    )
    const front = frontOf(countStar(rulesFor(options), slips))
    expect(frontOf(countStar(rulesFor(options), renamed))).toEqual(front.map(rename).toSorted())
    expect(frontOf(countStar(rulesFor(shuffled(random, options)), slips))).toEqual(front)
    expect(countStar(rulesFor(options), shuffled(random, slips))).toEqual(
      countStar(rulesFor(options), slips),
    )
  }
})

test('a higher score never takes the lead from the one that stands alone in front', () => {
  const random = seededRandom(43)
  let raised = 0
  for (let run = 0; run < 1200; run += 1) {
    const { options, slips } = someScores(random, 9)
    const [winner, ...others] = frontOf(countStar(rulesFor(options), slips))
    if (winner === undefined || others.length > 0) continue
    const at = random.below(slips.length)
    if (slips[at]?.[winner] === 5) continue
    raised += 1
    const more = slips.map((slip, place) =>
      place === at ? { ...slip, [winner]: (slip[winner] ?? 0) + 1 } : slip,
    )
    expect(frontOf(countStar(rulesFor(options), more))).toContain(winner)
  }
  expect(raised).toBeGreaterThan(300)
})

test('what wins against everything else need not be in the runoff: three extremes crowd it out', () => {
  const slips: readonly Scored[] = [
    ...Array.from({ length: 3 }, () => ({ A: 5, B: 0, C: 1 })),
    ...Array.from({ length: 3 }, () => ({ A: 0, B: 5, C: 1 })),
    { A: 0, B: 0, C: 1 },
  ]
  const tally = countStar(rulesFor(['A', 'B', 'C']), slips)
  expect(stepsOf(tally).runoffs).toMatchObject([{ a: 'A', b: 'B' }])
  for (const other of ['A', 'B']) {
    const prefer = slips.filter((slip) => (slip['C'] ?? 0) > (slip[other] ?? 0)).length
    expect(prefer * 2).toBeGreaterThan(slips.length)
  }
  expect(frontOf(tally)).not.toContain('C')
})

describe('elections of the test suite of starvote (L. Hastings, MIT), counted there by the official protocol', () => {
  const options = ['Amy', 'Brian', 'Chuck']
  const count = (...ballots: readonly (readonly [number, number, number])[]) =>
    countStar(
      rulesFor(options),
      ballots.map(([Amy, Brian, Chuck]) => ({ Amy, Brian, Chuck })),
    )

  test('a tie for the second place in the runoff, one against one', () => {
    const tally = count([1, 2, 5], [1, 2, 5], [5, 3, 5])
    expect(tally.rows.map(({ option, points }) => [option, points])).toEqual([
      ['Chuck', 15],
      ['Brian', 7],
      ['Amy', 7],
    ])
    expect(stepsOf(tally)).toMatchObject({
      seats: [{ by: 'lost', kept: ['Brian'] }],
      runoffs: [{ a: 'Chuck', b: 'Brian', forA: 3, forB: 0, first: ['Chuck'] }],
    })
  })

  test('a tie in the runoff goes to more points', () => {
    expect(stepsOf(count([1, 2, 5], [1, 5, 3], [1, 3, 3])).runoffs).toEqual([
      { a: 'Chuck', b: 'Brian', forA: 1, forB: 1, alike: 1, first: ['Chuck'], by: 'points' },
    ])
  })

  test('and then to more scores of 5', () => {
    const tally = count([1, 4, 5], [1, 3, 2], [1, 5, 5])
    expect(stepsOf(tally).runoffs).toMatchObject([
      { a: 'Brian', b: 'Chuck', forA: 1, forB: 1, alike: 1, first: ['Chuck'], by: 'fives' },
    ])
    expect(toldOf(tally).map(({ key }) => key)).toEqual([
      'star-two',
      'star-runoff-level',
      'star-by-fives',
    ])
  })

  test('where chance would decide there who is in the runoff, each of them is tried here', () => {
    const tally = count([1, 2, 5], [2, 1, 5], [3, 3, 5])
    expect(stepsOf(tally)).toMatchObject({ seats: [], open: ['Amy', 'Brian'] })
    expect(frontOf(tally)).toEqual(['Chuck'])
    expect(toldOf(tally)[0]).toEqual({ key: 'star-open', values: { options: ['Amy', 'Brian'] } })
  })
})

test.each(tieRules)('what nothing tells apart is left to the rule %s', (tie) => {
  const options = ['A', 'B', 'C']
  const slips: readonly Scored[] = [
    { A: 5, B: 0 },
    { A: 0, B: 5 },
  ]
  const { outcome } = countStar(rulesFor(options, tie), slips)
  expect(outcome).toEqual(
    tie === 'earlier-listed'
      ? { kind: 'settled', option: 'A', tied: ['A', 'B'], rule: tie }
      : { kind: 'tied', options: ['A', 'B'], rule: tie },
  )
})

test('nobody giving a point leaves nothing to run off, and the result says so', () => {
  const tally = countStar(rulesFor(['A', 'B']), [{ A: 0 }])
  expect(tally.outcome).toEqual({ kind: 'nothing' })
  expect(toldOf(tally)).toEqual([])
})

test('the reason is the runoff in numbers', () => {
  const options = ['A', 'B', 'C']
  const setup: Setup = {
    question: 'Which?',
    options: options.map((id) => ({ id, text: `Option ${id}`, idea: null, theme: null })),
    method: 'star',
    hidden: false,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
    by: 'a'.repeat(32),
    at: 1,
  }
  const tally = countStar(setup, [
    { A: 5, B: 4 },
    { A: 0, B: 1 },
    { A: 2, B: 3 },
  ])
  const result = { ...tally, others: [], people: 3, gave: 3, passed: 0, quorum: null }
  expect(leading(tally)).toEqual(new Set(['B']))
  expect(reasonSentences(setup, result)[0]).toEqual({
    key: 'support-first-star',
    values: { option: 'Option A', higher: 2, lower: 1 },
  })
})
