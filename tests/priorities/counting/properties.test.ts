import { describe, expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import type { Tally } from '#shared/priorities/result.ts'
import { countApproval } from '#shared/priorities/tally/approval.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import type { Ranking, Rules } from '#shared/priorities/tally/rules.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
import { countScore } from '#shared/priorities/tally/score.ts'
import { countStar } from '#shared/priorities/tally/star.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { preferByHand, type Slip } from './by-hand.ts'
import { rulesFor, shuffled, slipsFrom, someProfile } from './profiles.ts'

type Count = (rules: Rules, rankings: readonly Ranking[]) => Tally

/** Ticks for what is ranked at all, and 5, 4, 3 … points: so all six counts run over the same profiles. */
const marked =
  (count: typeof countScore, points: (at: number) => number): Count =>
  (rules, slips) =>
    count(
      rules,
      slips.map((slip) => Object.fromEntries(slip.map((option, at) => [option, points(at)]))),
    )

const ranked: readonly (readonly [string, Count])[] = [
  ['instant runoff', countInstantRunoff],
  ['Borda', countBorda],
  ['Schulze', countSchulze],
]
const all: readonly (readonly [string, Count])[] = [
  ...ranked,
  ['approval', marked(countApproval, () => 1)],
  ['score', marked(countScore, (at) => Math.max(0, 5 - at))],
  ['STAR', marked(countStar, (at) => Math.max(0, 5 - at))],
]
const front = (count: Count, options: readonly string[], slips: readonly Slip[]) =>
  [...leading(count(rulesFor(options), slips))].toSorted()
const runs = 500

test.each(all)(
  '%s: who gave which ballot, and in what order they lie, plays no part',
  (_, count) => {
    const random = seededRandom(21)
    for (let run = 0; run < runs; run += 1) {
      const { options, slips } = someProfile(random, 5, 12)
      expect(count(rulesFor(options), shuffled(random, slips))).toEqual(
        count(rulesFor(options), slips),
      )
    }
  },
)

test.each(all)('%s: options by other names give the same result by other names', (_, count) => {
  const random = seededRandom(22)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 5, 12)
    const names = shuffled(random, options)
    const rename = (option: string) => names[options.indexOf(option)] ?? ''
    const { steps } = count(rulesFor(options), slips)
    // The last resort of instant runoff looks at the list, and says so.
    if (steps.method === 'instant-runoff' && steps.rounds.some(({ out }) => out?.by === 'listed'))
      continue
    expect(
      front(
        count,
        options,
        slips.map((slip) => slip.map(rename)),
      ),
    ).toEqual(front(count, options, slips).map(rename).toSorted())
  }
})

test.each([
  ['instant runoff', countInstantRunoff],
  ['Schulze', countSchulze],
] as const)('%s: what more than half put first comes first', (_, count) => {
  const random = seededRandom(23)
  let found = 0
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 4, 9)
    const major = options.find(
      (option) => slips.filter(([first]) => first === option).length * 2 > slips.length,
    )
    if (major === undefined) continue
    found += 1
    expect(front(count, options, slips)).toEqual([major])
  }
  expect(found).toBeGreaterThan(100)
})

test('Schulze: what is preferred to each other option comes first', () => {
  const random = seededRandom(24)
  let found = 0
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 5, 12)
    const favorite = options.find((one) =>
      options.every(
        (other) =>
          other === one || preferByHand(slips, one, other) > preferByHand(slips, other, one),
      ),
    )
    if (favorite === undefined) continue
    found += 1
    expect(front(countSchulze, options, slips)).toEqual([favorite])
  }
  expect(found).toBeGreaterThan(150)
})

test.each([
  ['Borda', countBorda],
  ['Schulze', countSchulze],
] as const)('%s: raising an option on a ballot never takes the lead from it', (_, count) => {
  const random = seededRandom(25)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 5, 12, true)
    const [winner] = front(count, options, slips)
    if (winner === undefined) continue
    const chosen = random.below(slips.length)
    const raised = slips.map((slip, at) => {
      const stood = slip.indexOf(winner)
      if (at !== chosen || stood <= 0) return slip
      return slip.filter((option) => option !== winner).toSpliced(stood - 1, 0, winner)
    })
    expect(front(count, options, raised)).toContain(winner)
  }
})

test('Schulze: an option put twice on the list, side by side on every ballot, changes nobody else’s place in front', () => {
  const random = seededRandom(26)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 4, 11, true)
    const doubled = random.pick(options)
    const twins = slips.map((slip) =>
      slip.flatMap((option) =>
        option === doubled ? shuffled(random, [doubled, 'twin']) : [option],
      ),
    )
    const before = front(countSchulze, options, slips)
    const after = front(countSchulze, [...options, 'twin'], twins)
    expect(after.some((option) => option === doubled || option === 'twin')).toBe(
      before.includes(doubled),
    )
    expect(after.filter((option) => option !== doubled && option !== 'twin')).toEqual(
      before.filter((option) => option !== doubled),
    )
  }
})

describe('where a count does not have what Schulze has, and says so', () => {
  test('Borda can pass over what more than half put first', () => {
    const slips = slipsFrom(['3: A > B > C', '2: B > C > A'])
    expect(front(countBorda, ['A', 'B', 'C'], slips)).toEqual(['B'])
    expect(front(countSchulze, ['A', 'B', 'C'], slips)).toEqual(['A'])
    expect(front(countInstantRunoff, ['A', 'B', 'C'], slips)).toEqual(['A'])
  })

  test('instant runoff can let go of what is preferred to each other option', () => {
    const slips = slipsFrom(['4: A > B > C', '4: C > B > A', '1: B > A > C'])
    expect(front(countInstantRunoff, ['A', 'B', 'C'], slips)).toEqual(['A'])
    expect(front(countSchulze, ['A', 'B', 'C'], slips)).toEqual(['B'])
  })

  test('an option put twice on the list can change who leads by Borda', () => {
    const slips = slipsFrom(['3: A > B', '2: B > A'])
    const twins = slipsFrom(['3: A > B > b', '2: B > b > A'])
    expect([
      front(countBorda, ['A', 'B'], slips),
      front(countBorda, ['A', 'B', 'b'], twins),
    ]).toEqual([['A'], ['B']])
    expect(front(countSchulze, ['A', 'B', 'b'], twins)).toEqual(['A'])
  })
})
