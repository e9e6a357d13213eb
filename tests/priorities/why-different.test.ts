import { expect, test } from 'vitest'
import { methods, type RankedMethod } from '#shared/priorities/methods.ts'
import type { Setup } from '#shared/priorities/round-shapes.ts'
import { outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import { createBallotBox } from '#shared/priorities/tally/ballot-box.ts'
import { threeWays, whyDifferent } from '#shared/priorities/why-different.ts'
import { slipsFrom } from './counting/profiles.ts'
import { people } from './steps.ts'

function counted(method: RankedMethod, names: readonly string[], lines: readonly string[]) {
  const setup: Setup = {
    question: 'Where?',
    options: names.map((text) => ({ id: text, text, idea: null, theme: null })),
    method,
    hidden: false,
    quorum: null,
    tie: 'all-tied',
    deadline: null,
    by: people[0] ?? '',
    at: 1,
  }
  const box = createBallotBox(setup)
  for (const slip of slipsFrom(lines))
    box.put({ marks: Object.fromEntries(slip.map((name, at) => [name, at + 1])), passed: false })
  return { setup, result: box.result(null) }
}
const told = ({ setup, result }: ReturnType<typeof counted>) =>
  whyDifferent(setup, result).map(({ key, values }) => [key, values])

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']
const tennessee = [
  '42: Memphis > Nashville > Chattanooga > Knoxville',
  '26: Nashville > Chattanooga > Knoxville > Memphis',
  '15: Chattanooga > Knoxville > Nashville > Memphis',
  '17: Knoxville > Chattanooga > Nashville > Memphis',
]

test('where the counts differ the sentences give the facts of these ballots', () => {
  expect(told(counted('instant-runoff', cities, tennessee))).toEqual([
    ['differ', { runoff: ['Knoxville'], borda: ['Nashville'], schulze: ['Nashville'] }],
    ['differ-favorite', { option: 'Nashville' }],
    ['differ-let-go', { option: 'Nashville', round: 2, ballots: 26 }],
    ['differ-high-up', { option: 'Nashville', ballots: 68 }],
  ])
})

test('whichever count decides, the three and the sentences are the same', () => {
  const ways = (['instant-runoff', 'borda', 'schulze'] as const).map((method) => {
    const made = counted(method, cities, tennessee)
    return { told: told(made), by: threeWays(made.result).map(({ by }) => by) }
  })
  expect(ways[1]).toEqual(ways[0])
  expect(ways[2]).toEqual(ways[0])
  expect(ways[0]?.by).toEqual(['instant-runoff', 'borda', 'schulze'])
})

test('where they agree it says so, and whether one is preferred to each other one', () => {
  expect(told(counted('borda', ['A', 'B', 'C'], ['3: A > B > C', '1: B > A > C']))).toEqual([
    ['differ-same', { options: ['A'] }],
    ['differ-favorite', { option: 'A' }],
  ])
})

test('comparisons that go in a circle leave no favorite', () => {
  const circle = ['4: A > B > C', '3: B > C > A', '2: C > A > B']
  expect(told(counted('schulze', ['A', 'B', 'C'], circle)).map(([key]) => key)).toContain(
    'differ-no-favorite',
  )
})

test('preferred by just as many is not preferred', () => {
  const level = ['1: A > B > C', '1: B > A > C']
  expect(told(counted('schulze', ['A', 'B', 'C'], level)).map(([key]) => key)).toContain(
    'differ-no-favorite',
  )
})

test('without ballots, and for other methods, there is nothing to compare', () => {
  expect(told(counted('borda', ['A', 'B'], []))).toEqual([])
  const { result } = counted('borda', ['A', 'B'], ['1: A'])
  expect(threeWays({ ...result, others: [] })).toEqual([])
})

test.each([
  ['instant-runoff', 'support-first-runoff', { rounds: 3, votes: 58, counting: 100 }],
  ['borda', 'support-first-borda', { points: 194, people: 26 }],
  ['schulze', 'support-first-schulze', {}],
] as const)('the result by %s is told with its own numbers', (method, key, values) => {
  const { setup, result } = counted(method, cities, tennessee)
  expect(outcomeSentence(setup, result).key).toBe('outcome-leads')
  expect(reasonSentences(setup, result)[0]).toEqual({ key, values })
  expect(methods).toContain(method)
})

test.each([
  ['all-tied', 'tie-kept-all-tied'],
  ['most-people', 'tie-kept-most-people-ranked'],
  ['earlier-listed', 'tie-by-earlier-listed'],
  ['another-round', 'tie-kept-another-round'],
] as const)('a tie of ranked ballots under the rule %s', (tie, key) => {
  const { setup, result } = counted('borda', ['A', 'B'], ['1: A > B', '1: B > A'])
  const box = createBallotBox({ ...setup, tie })
  box.put({ marks: { A: 1, B: 2 }, passed: false })
  box.put({ marks: { B: 1, A: 2 }, passed: false })
  expect(reasonSentences(setup, box.result(null)).map((one) => one.key)).toContain(key)
  expect(result.outcome.kind).toBe('tied')
})
