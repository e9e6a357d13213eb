/** Rooms in which something can be found, each under the name of its main document. */
export const searchedRooms = [
  'assets',
  'priorities',
  'plans',
  'meetings',
  'briefs',
  'people',
] as const
export type SearchedRoom = (typeof searchedRooms)[number]
