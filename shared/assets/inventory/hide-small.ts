/** A row as it may be told: null where a number is hidden. */
export type Told = {
  readonly cells: readonly (number | null)[]
  readonly total: number | null
}

/**
 * Hide counts of people below `fewest`, and the total wherever it would tell what is hidden: whoever subtracts what is
 * shown from it must be left with at least two ways to fill every hidden cell, knowing this rule by heart. That is so
 * when two or more are hidden whose sum is not small, and neither the least nor the most that so many small numbers
 * can come to. None at all may be told.
 */
export function hideSmall(counts: readonly number[], total: number, fewest: number): Told {
  const isSmall = (count: number) => count > 0 && count < fewest
  const hidden = counts.filter(isSmall)
  const sum = hidden.reduce((all, count) => all + count, 0)
  const many = hidden.length
  const isSafe =
    many === 0
      ? !isSmall(total)
      : many > 1 && sum >= fewest && sum > many && sum < many * (fewest - 1)
  return {
    cells: counts.map((count) => (isSmall(count) ? null : count)),
    total: isSafe ? total : null,
  }
}
