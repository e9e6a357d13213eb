import type { Room } from './room.ts'
import type { StepState } from './states.ts'

/**
 * How many devices took part, or may have, in a step of one ballot for each device, that came in after another laptop took the
 * meeting over in the middle of it: late, or by the new code. A phone that comes by the code is a new device there, so whoever
 * answered on it before may be counted twice, and nobody can tell (ROOM.md, section 11). Where ballots are cast by cards: 0.
 */
export function cameAnew(
  { seats }: Pick<Room, 'seats'>,
  { live, term, seatsAtClose }: StepState,
): number {
  if (!live?.takeOut || live.ballots?.door === 'cards') return 0
  // Seats are in the order in which they came.
  return [...seats]
    .slice(0, seatsAtClose ?? seats.size)
    .filter(([seat, came]) => came.term > term && (live.ballots || live.took(seat) !== 'nothing'))
    .length
}
