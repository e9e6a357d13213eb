/** What rows and lists tell about themselves as drop targets: the place they stand for, null for none. */
export type PlaceData = { readonly place: number | null }

/** The place a drop target stands for; undefined where it is none of ours. */
export function placeOfTarget(data: unknown): number | null | undefined {
  if (typeof data !== 'object' || data === null || !('place' in data)) return undefined
  const { place } = data
  return place === null || typeof place === 'number' ? place : undefined
}
