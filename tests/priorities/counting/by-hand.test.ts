import { expect, test } from 'vitest'
import { tieRules } from '#shared/priorities/round-shapes.ts'
import type { Tally } from '#shared/priorities/result.ts'
import { leading } from '#shared/priorities/leading.ts'
import { countApproval } from '#shared/priorities/tally/approval.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
import { countScore } from '#shared/priorities/tally/score.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { bordaByHand, pathByHand, preferByHand, runoffByHand, schulzeByHand } from './by-hand.ts'
import { rulesFor, someProfile } from './profiles.ts'

const runs = 2000
const pointsOf = ({ rows }: Tally, options: readonly string[]) =>
  options.map((option) => rows.find((row) => row.option === option)?.points)
const frontOf = (tally: Tally) => [...leading(tally)].toSorted()

test('instant runoff: every round, who goes and who is left agree with slips on a table', () => {
  const random = seededRandom(11)
  let ties = 0
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 6, 14)
    const tally = countInstantRunoff(rulesFor(options), slips)
    const hand = runoffByHand(options, slips)
    if (tally.steps.method !== 'instant-runoff') throw new Error('another count')
    const { rounds } = tally.steps
    expect(
      rounds.map(({ votes }) => votes.map((one) => `${one.option}:${String(one.votes)}`).join(' ')),
    ).toEqual(hand.rounds)
    expect(rounds.flatMap(({ out }) => out?.option ?? [])).toEqual(hand.gone)
    expect(frontOf(tally)).toEqual(slips.length === 0 ? [] : hand.front.toSorted())
    const last = tally.rows.slice(tally.rows.length - hand.gone.length)
    expect(last.map((row) => row.option)).toEqual(hand.gone.toReversed())
    for (const [at, { votes, resting, needed }] of rounds.entries()) {
      const inPiles = votes.reduce((sum, one) => sum + one.votes, 0)
      expect(inPiles + resting).toBe(slips.length)
      expect(needed * 2).toBeGreaterThan(inPiles)
      expect((needed - 1) * 2).toBeLessThanOrEqual(inPiles)
      const before = rounds[at - 1]
      const moved = votes.reduce((sum, one) => sum + one.gained, 0)
      const goneWith = before?.votes.find((one) => one.option === before.out?.option)?.votes ?? 0
      expect(moved + resting - (before?.resting ?? 0)).toBe(at === 0 ? resting : goneWith)
    }
    if (rounds.some(({ out }) => out !== null && out.by !== 'fewest')) ties += 1
  }
  expect(ties).toBeGreaterThan(200)
})

test('Borda: points and first places agree with slips on a table', () => {
  const random = seededRandom(12)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 6, 14)
    const tally = countBorda(rulesFor(options), slips)
    const hand = bordaByHand(options, slips)
    expect(pointsOf(tally, options)).toEqual(hand)
    const most = Math.max(...hand)
    expect(frontOf(tally)).toEqual(
      most === 0 ? [] : options.filter((_, at) => hand[at] === most).toSorted(),
    )
    for (const { option, people, marks, points } of tally.rows) {
      expect(people).toBe(slips.filter(([first]) => first === option).length)
      expect(marks.reduce((sum, mark) => sum + mark.points * mark.people, 0)).toBe(points)
    }
  }
})

test('Schulze: comparisons, strongest paths and who is in front agree with walking every way', () => {
  const random = seededRandom(13)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 5, 12)
    const tally = countSchulze(rulesFor(options), slips)
    if (tally.steps.method !== 'schulze') throw new Error('another count')
    expect(tally.steps.pairs).toHaveLength((options.length * (options.length - 1)) / 2)
    for (const { a, b, forA, forB, pathA, pathB } of tally.steps.pairs)
      expect([forA, forB, pathA, pathB]).toEqual([
        preferByHand(slips, a, b),
        preferByHand(slips, b, a),
        pathByHand(options, slips, a, b),
        pathByHand(options, slips, b, a),
      ])
    expect(frontOf(tally)).toEqual(
      slips.length === 0 ? [] : schulzeByHand(options, slips).toSorted(),
    )
  }
})

test('approval and scores: sums and givers agree with adding up by hand', () => {
  const random = seededRandom(14)
  for (let run = 0; run < runs; run += 1) {
    const { options, slips } = someProfile(random, 6, 14)
    const ticks = slips.map((slip) => Object.fromEntries(slip.map((option) => [option, 1])))
    const scores = slips.map((slip) =>
      Object.fromEntries(slip.map((option) => [option, random.below(6)])),
    )
    const sum = (ballots: readonly Readonly<Record<string, number>>[], option: string) =>
      ballots.reduce((all, ballot) => all + (ballot[option] ?? 0), 0)
    const approval = countApproval(rulesFor(options), ticks)
    const score = countScore(rulesFor(options), scores)
    expect(pointsOf(approval, options)).toEqual(options.map((option) => sum(ticks, option)))
    expect(pointsOf(score, options)).toEqual(options.map((option) => sum(scores, option)))
    for (const { option, people } of score.rows)
      expect(people).toBe(scores.filter((ballot) => (ballot[option] ?? 0) > 0).length)
  }
})

const counts = [
  ['instant runoff', countInstantRunoff],
  ['Borda', countBorda],
  ['Schulze', countSchulze],
] as const

test.each(counts)(
  '%s: a tie is settled by the rule chosen beforehand and nothing else',
  (_, count) => {
    const random = seededRandom(15)
    let tied = 0
    for (let run = 0; run < 600; run += 1) {
      const { options, slips } = someProfile(random, 4, 6)
      const front = frontOf(count(rulesFor(options), slips))
      if (front.length < 2) {
        for (const tie of tieRules)
          expect(frontOf(count(rulesFor(options, tie), slips))).toEqual(front)
        continue
      }
      tied += 1
      const first = (option: string) => slips.filter(([top]) => top === option).length
      const most = Math.max(...front.map(first))
      const by = (tie: (typeof tieRules)[number]) => frontOf(count(rulesFor(options, tie), slips))
      expect(by('another-round')).toEqual(front)
      expect(by('earlier-listed')).toEqual([options.find((option) => front.includes(option))])
      expect(by('most-people')).toEqual(front.filter((option) => first(option) === most))
    }
    expect(tied).toBeGreaterThan(30)
  },
)
