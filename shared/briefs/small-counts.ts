/**
 * Counts of people below this are not told outside the group (cell-size policy of CMS and ResDAC); none at all may be.
 */
export const fewestTold = 11

/** Whether a count of people may be told. */
export const mayTell = (people: number): boolean => people === 0 || people >= fewestTold

export type Turnout =
  | { readonly tell: 'both'; readonly took: number; readonly people: number }
  | { readonly tell: 'took'; readonly took: number }
  | { readonly tell: 'few' }

/**
 * What a brief says of how many took part. Where nobody knows how many could, or the number of those who did not is small it would follow from the
 * other two, so then how many could is not told either.
 */
export function turnoutToTell({
  took,
  people,
}: {
  readonly took: number
  readonly people: number | null
}): Turnout {
  if (!mayTell(took)) return { tell: 'few' }
  return people !== null && mayTell(people - took)
    ? { tell: 'both', took, people }
    : { tell: 'took', took }
}

/** Of 1, rounded to a twentieth, so that no dot of a small group can be counted back. */
export const roughShare = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 20) / 20
