import { sentence, type Sentence } from './sentence.ts'

/** What the sums need to know of a criterion. */
export type Weighed = {
  readonly text: string
  readonly weight: number
  readonly equity: boolean
  readonly scores: ReadonlyMap<string, number>
}

/** An option in one of the two orders; options with the same sum share a place and stand as listed. */
export type WeighedRow = {
  readonly option: string
  readonly place: number
  readonly points: number
}

type Option = { readonly id: string; readonly text: string }

/** Scores times weights, added up; without weights every criterion counts once. What is not scored adds nothing. */
export function orderBy(
  options: readonly Option[],
  criteria: readonly Weighed[],
  isWeighted: boolean,
): readonly WeighedRow[] {
  const listed = options.map(({ id }) => ({
    option: id,
    points: criteria.reduce(
      (sum, { scores, weight }) => sum + (scores.get(id) ?? 0) * (isWeighted ? weight : 1),
      0,
    ),
  }))
  return listed
    .toSorted((a, b) => b.points - a.points)
    .map((row) => ({
      ...row,
      place: 1 + listed.filter((other) => other.points > row.points).length,
    }))
}

/**
 * What the weights change, in sentences made from the numbers: which option comes before which other one only because
 * of the weights, and the criterion that does most of it.
 */
export function whatWeightsChange(
  options: readonly Option[],
  criteria: readonly Weighed[],
): readonly Sentence[] {
  const weighted = orderBy(options, criteria, true)
  const plain = new Map(orderBy(options, criteria, false).map((row) => [row.option, row]))
  const textOf = new Map(options.map(({ id, text }) => [id, text]))
  if (weighted.every(({ points }) => points === 0)) return [sentence('weigh-nothing')]
  for (const upper of weighted)
    for (const lower of weighted) {
      const [before, after] = [plain.get(upper.option), plain.get(lower.option)]
      if (before === undefined || after === undefined || upper.points <= lower.points) continue
      if (before.points > after.points) continue
      const names = { upper: textOf.get(upper.option) ?? '', lower: textOf.get(lower.option) ?? '' }
      const how = before.points === after.points ? 'weigh-level' : 'weigh-turned'
      return [sentence(how, names), ...because(upper.option, lower.option, names, criteria)]
    }
  return [sentence('weigh-same')]
}

/** The criterion that, weighted, does most for the upper option against the lower one. */
function because(
  upper: string,
  lower: string,
  names: { readonly upper: string; readonly lower: string },
  criteria: readonly Weighed[],
): readonly Sentence[] {
  const lead = ({ scores }: Weighed) => (scores.get(upper) ?? 0) - (scores.get(lower) ?? 0)
  const [most] = criteria
    .filter((one) => lead(one) > 0)
    .toSorted((a, b) => lead(b) * (b.weight - 1) - lead(a) * (a.weight - 1))
  if (most === undefined) return []
  return [
    sentence(most.equity ? 'weigh-because-equity' : 'weigh-because', {
      ...names,
      criterion: most.text,
      weight: most.weight,
      has: most.scores.get(upper) ?? 0,
      other: most.scores.get(lower) ?? 0,
    }),
  ]
}
