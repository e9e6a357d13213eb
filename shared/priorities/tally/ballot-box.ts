import { isRanked, rankedMethods, type RankedMethod } from '../methods.ts'
import type { Result, Tally } from '../result.ts'
import type { Counted, Setup } from '../round-shapes.ts'
import { countApproval } from './approval.ts'
import { countBorda } from './borda.ts'
import { countDots, createDotCount } from './dots.ts'
import { countInstantRunoff } from './instant-runoff.ts'
import { type Marks, marksOf, type Ranking, rankingOf, type Rules } from './rules.ts'
import { countSchulze } from './schulze.ts'
import { countScore } from './score.ts'
import { countStar } from './star.ts'

/** Ballots of one round: put in, taken out, counted. */
export type BallotBox = {
  readonly put: (ballot: Counted) => void
  readonly takeOut: (ballot: Counted) => void
  /** @param people how many could take part; null where that is not known yet */
  readonly result: (people: number | null) => Result
}

type Count = {
  readonly put: (marks: Marks) => void
  readonly takeOut: (marks: Marks) => void
  readonly tallies: () => readonly [Tally, ...Tally[]]
}

/** A box for ballots that follow the round's rules. */
export function createBallotBox(setup: Setup): BallotBox {
  const count = countFor(setup)
  let gave = 0
  let passed = 0
  const change = (ballot: Counted, people: 1 | -1) => {
    if (ballot.passed) passed += people
    else gave += people
    if (people === 1) count.put(marksOf(ballot))
    else count.takeOut(marksOf(ballot))
  }
  return {
    put: (ballot) => {
      change(ballot, 1)
    },
    takeOut: (ballot) => {
      change(ballot, -1)
    },
    result: (people) => {
      const [tally, ...others] = count.tallies()
      const { quorum } = setup
      const agreed = quorum === null ? null : { needed: quorum, met: gave + passed >= quorum }
      return { ...tally, others, people, gave, passed, quorum: agreed }
    },
  }
}

/** Dots are kept added up; the other methods count all ballots whenever somebody looks. Empty ones are passes. */
function countFor(setup: Setup): Count {
  if (setup.method === 'dots') {
    const dots = createDotCount()
    return { ...dots, tallies: () => [countDots(setup, dots)] }
  }
  const { method } = setup
  const ballots = new Set<Marks>()
  return {
    put: (marks) => void ballots.add(marks),
    takeOut: (marks) => void ballots.delete(marks),
    tallies: () => {
      const said = [...ballots].filter((marks) => Object.keys(marks).length > 0)
      if (isRanked(method)) return countThreeWays(method, setup, said.map(rankingOf))
      return [marked[method](setup, said)]
    },
  }
}

const marked = { approval: countApproval, score: countScore, star: countStar } as const

const ranked: Readonly<
  Record<RankedMethod, (rules: Rules, rankings: readonly Ranking[]) => Tally>
> = { 'instant-runoff': countInstantRunoff, borda: countBorda, schulze: countSchulze }

/** One set of ranked ballots under all three counts, the round's own first. */
function countThreeWays(
  own: RankedMethod,
  rules: Rules,
  rankings: readonly Ranking[],
): readonly [Tally, ...Tally[]] {
  const others = rankedMethods.filter((method) => method !== own)
  return [ranked[own](rules, rankings), ...others.map((method) => ranked[method](rules, rankings))]
}
