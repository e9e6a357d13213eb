import type { Marks } from './rules.ts'

/** How many ballots score the first option higher than the second. What has no score has 0. */
export const scoreHigher = (ballots: readonly Marks[], a: string, b: string): number =>
  ballots.reduce((sum, marks) => sum + ((marks[a] ?? 0) > (marks[b] ?? 0) ? 1 : 0), 0)

/** How many ballots give an option the highest score there is. */
export const highest = (ballots: readonly Marks[], option: string, most: number): number =>
  ballots.reduce((sum, marks) => sum + (marks[option] === most ? 1 : 0), 0)
