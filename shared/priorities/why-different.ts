import { leading } from './leading.ts'
import { rankedMethods, type RankedMethod } from './methods.ts'
import type { Pair, Result, Tally } from './result.ts'
import type { Setup } from './round-shapes.ts'
import { sentence, type Sentence } from './sentence.ts'
import { textOf } from './sentences.ts'

/** The same ranked ballots under all three counts, in a fixed order; empty for methods that have no such company. */
export function threeWays(result: Result): readonly (Tally & { readonly by: RankedMethod })[] {
  if (result.others.length === 0) return []
  return rankedMethods.flatMap((by) => {
    const tally = [result, ...result.others].find(({ steps }) => steps.method === by)
    return tally === undefined ? [] : [{ ...tally, by }]
  })
}

/**
 * Why the three counts of one set of ranked ballots agree or differ, made from the facts of these ballots: what each
 * puts first, in which round instant runoff let go of what another puts first, who stands high on how many ballots,
 * and whether one option is preferred to each other one.
 */
export function whyDifferent(setup: Setup, result: Result): readonly Sentence[] {
  const ways = threeWays(result)
  const [runoff, borda, schulze] = ways
  if (runoff === undefined || borda === undefined || schulze === undefined) return []
  if (runoff.outcome.kind === 'nothing') return []
  const text = textOf(setup)
  const fronts = ways.map((way) => [...leading(way)].toSorted())
  const isSame = fronts.every((front) => front.join() === fronts[0]?.join())
  return [
    isSame
      ? sentence('differ-same', { options: (fronts[0] ?? []).map(text) })
      : sentence('differ', {
          runoff: [...leading(runoff)].map(text),
          borda: [...leading(borda)].map(text),
          schulze: [...leading(schulze)].map(text),
        }),
    oneAgainstOne(setup, schulze),
    ...(isSame ? [] : [...letGo(setup, runoff, [...leading(borda), ...leading(schulze)])]),
    ...(isSame ? [] : highUp(setup, borda)),
  ]
}

/** Is there an option that more people prefer to each other one (a Condorcet winner)? */
function oneAgainstOne(setup: Setup, { steps }: Tally): Sentence {
  const pairs = steps.method === 'schulze' ? steps.pairs : []
  const winner = setup.options.find(({ id }) => pairs.every((pair) => beatsIn(pair, id)))
  return winner === undefined
    ? sentence('differ-no-favorite')
    : sentence('differ-favorite', { option: winner.text })
}

/** True also for pairs the option is not in. */
function beatsIn({ a, b, forA, forB }: Pair, option: string): boolean {
  if (option === a) return forA > forB
  return option === b ? forB > forA : true
}

/** Where instant runoff let go of options that another count puts first. */
function letGo(setup: Setup, { steps }: Tally, elsewhere: readonly string[]): readonly Sentence[] {
  if (steps.method !== 'instant-runoff') return []
  return steps.rounds.flatMap(({ out, votes }, at) => {
    if (out === null || !elsewhere.includes(out.option)) return []
    const had = votes.find(({ option }) => option === out.option)?.votes ?? 0
    const values = { option: textOf(setup)(out.option), round: at + 1, ballots: had }
    return [sentence('differ-let-go', values)]
  })
}

/** On how many ballots what Borda puts first stands in the first two places. */
function highUp(setup: Setup, borda: Tally): readonly Sentence[] {
  const highest = setup.options.length - 1
  return borda.rows.flatMap(({ option, marks }) => {
    if (!leading(borda).has(option)) return []
    const ballots = marks
      .filter(({ points }) => points >= highest - 1)
      .reduce((sum, { people }) => sum + people, 0)
    return [sentence('differ-high-up', { option: textOf(setup)(option), ballots })]
  })
}
