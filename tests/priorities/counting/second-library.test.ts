import { expect, test } from 'vitest'
import { Borda, InstantRunoff, Schulze } from 'votes'
import { leading } from '#shared/priorities/leading.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import type { Slip } from './by-hand.ts'
import { rulesFor, someProfile } from './profiles.ts'

/** The package `votes`, which is nothing of ours, over the same profiles. */
const theirs = (options: readonly string[], slips: readonly Slip[]) => ({
  candidates: [...options],
  ballots: slips.map((slip) => ({ ranking: slip.map((option) => [option]), weight: 1 })),
})

/** Options that share a first place, as the package groups them. */
const firstOf = (ranking: readonly (readonly string[])[]) => [...(ranking[0] ?? [])].toSorted()

test('Borda on whole ballots: its points are ours and one for every ballot', () => {
  const random = seededRandom(31)
  for (let run = 0; run < 1000; run += 1) {
    const { options, slips } = someProfile(random, 5, 12, true)
    const scores = new Borda(theirs(options, slips)).scores()
    for (const { option, points } of countBorda(rulesFor(options), slips).rows)
      expect(scores[option]).toBe(points + slips.length)
  }
})

test('Schulze, ballots cut short included: who is ahead of how many is the same', () => {
  const random = seededRandom(32)
  for (let run = 0; run < 1000; run += 1) {
    const { options, slips } = someProfile(random, 5, 12)
    const { matrix } = new Borda(theirs(options, slips))
    const scores = new Schulze(matrix).scores()
    const { steps } = countSchulze(rulesFor(options), slips)
    if (steps.method !== 'schulze') throw new Error('another count')
    for (const option of options) {
      const ahead = steps.pairs.filter(
        ({ a, b, pathA, pathB }) =>
          (a === option && pathA > pathB) || (b === option && pathB > pathA),
      )
      expect(scores[option]).toBe(ahead.length)
    }
  }
})

test('instant runoff on whole ballots without ties for the fewest: the same one is left', () => {
  const random = seededRandom(33)
  let compared = 0
  for (let run = 0; run < 3000; run += 1) {
    const { options, slips } = someProfile(random, 5, 21, true)
    const tally = countInstantRunoff(rulesFor(options), slips)
    if (tally.steps.method !== 'instant-runoff') throw new Error('another count')
    // The package sets everything aside that shares the fewest, so only profiles without such ties can be compared.
    const { rounds } = tally.steps
    const isPlain = rounds.every(({ out, votes }) => {
      const counts = votes.map((one) => one.votes)
      return out === null ? new Set(counts).size === counts.length : out.by === 'fewest'
    })
    if (!isPlain || slips.length === 0) continue
    compared += 1
    const ranking = new InstantRunoff(theirs(options, slips)).ranking()
    expect([...leading(tally)]).toEqual(firstOf(ranking))
  }
  expect(compared).toBeGreaterThan(500)
})
