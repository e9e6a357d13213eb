/** A moment's day as YYYY-MM-DD, in UTC. @param at milliseconds since 1970 */
export const dateFrom = (at: number): string => new Date(at).toISOString().slice(0, 10)
