/**
 * The value below which a part of the runs lies, by nearest rank: 0.5 is the median, 0.95 what all but a few stay under.
 * @param {readonly number[]} values at least one
 * @param {number} part above 0, at most 1
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** @param {readonly number[]} values */
export function figuresOf(values) {
  return { min: Math.min(...values), median: quantile(values, 0.5), p95: quantile(values, 0.95) }
}

/** Three digits are as much as a shared machine lets us know. @param {number} value */
export function show(value) {
  if (!Number.isFinite(value)) return String(value)
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

/**
 * Whether a row keeps its goal: `held`, `past`, or `free` where it has none. A ratio is the median over runs of ours / beside.
 * @param {import('./row.ts').BenchRow['goal']} goal
 * @param {readonly number[]} ours
 * @param {readonly number[]} ratios empty where nothing stands beside
 * @returns {'held' | 'past' | 'free'}
 */
export function verdictOf(goal, ours, ratios) {
  if (goal === undefined) return 'free'
  if ('most' in goal) return figuresOf(ours).median <= goal.most ? 'held' : 'past'
  return ratios.length > 0 && figuresOf(ratios).median <= goal.ratio ? 'held' : 'past'
}
