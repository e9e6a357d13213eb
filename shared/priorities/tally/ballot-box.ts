import { isRanked, rankedMethods, type RankedMethod } from '../methods.ts'
import type { Result, Tally } from '../result.ts'
import type { Counted } from '../round-shapes.ts'
import { isScale } from '../scales.ts'
import { countApproval } from './approval.ts'
import { countBorda } from './borda.ts'
import { countDots, createDotCount } from './dots.ts'
import { countInstantRunoff } from './instant-runoff.ts'
import { answerOf, type CountRules, marksOf, type Ranking, rankingOf, type Rules } from './rules.ts'
import { countScale } from './scale.ts'
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
  readonly put: (ballot: Counted) => void
  readonly takeOut: (ballot: Counted) => void
  readonly tallies: () => readonly [Tally, ...Tally[]]
}

/** A box for ballots that follow the rules. */
export function createBallotBox(rules: CountRules): BallotBox {
  const count = countFor(rules)
  let gave = 0
  let passed = 0
  const change = (ballot: Counted, people: 1 | -1) => {
    if (ballot.passed) passed += people
    else gave += people
    if (people === 1) count.put(ballot)
    else count.takeOut(ballot)
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
      const { quorum } = rules
      const agreed = quorum === null ? null : { needed: quorum, met: gave + passed >= quorum }
      return { ...tally, others, people, gave, passed, quorum: agreed }
    },
  }
}

/** Dots are kept added up; the other methods count all ballots whenever somebody looks. Empty ones are passes. */
function countFor(rules: CountRules): Count {
  if (rules.method === 'dots') {
    const dots = createDotCount()
    return {
      put: (ballot) => {
        dots.put(marksOf(ballot))
      },
      takeOut: (ballot) => {
        dots.takeOut(marksOf(ballot))
      },
      tallies: () => [countDots(rules, dots)],
    }
  }
  const { method } = rules
  const ballots = new Set<Counted>()
  return {
    put: (ballot) => void ballots.add(ballot),
    takeOut: (ballot) => void ballots.delete(ballot),
    tallies: () => {
      const said = [...ballots].filter((ballot) => Object.keys(marksOf(ballot)).length > 0)
      if (isScale(method)) return [countScale(method, rules, said.flatMap(answerOf))]
      const marks = said.map(marksOf)
      if (isRanked(method)) return countThreeWays(method, rules, marks.map(rankingOf))
      return [marked[method](rules, marks)]
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
