import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import type { CopyWord, StandbyWord } from '#shared/meetings/room/wire/copy-words.ts'
import type { CopyLine } from './copy-line.ts'
import type { RoomJournal } from './room-files.ts'
import type { Term } from './terms.ts'

/** The line of a laptop that stands by. */
export type Line = CopyLine<StandbyWord, CopyWord>

/** Of which room, and who leads it as far as this computer knows. */
export type CopyOf = { readonly room: string; readonly meeting: string; readonly term: Term }

/** What a copy of this room is of. */
export const ofRoom = ({ id, meeting, term }: Room): CopyOf => ({ room: id, meeting, term })

/** Whether this is the room that was said, led as it was said. */
export const isOf = (room: Room, { room: id, meeting, term }: CopyOf): boolean =>
  room.id === id &&
  room.meeting === meeting &&
  room.term.device === term.device &&
  room.term.number === term.number

/** A copy that is one no longer. `tell`: say so on its line, where whoever led is still there. */
export type TakenOver = {
  readonly journal: RoomJournal
  /** All of the journal's. */
  readonly entries: readonly Entry[]
  readonly tell: () => void
}
