import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { findCopy } from './copy-folders.ts'
import { ofRoom } from './copy-of.ts'
import { hasEnded } from './meeting-on.ts'
import { MovedRoom } from './moved-room.ts'
import { openJournal, ownRoomIn, type RoomJournal } from './room-files.ts'
import type { RoomPorts } from './room-ports.ts'
import { roomOf } from './running-room.ts'
import { StandbyCopy } from './standby-copy.ts'

export type FoundRooms = {
  /** The room that was led here, whether it was opened here or taken over. */
  readonly led: { readonly journal: RoomJournal; readonly entries: readonly Entry[] } | null
  /** The room that was opened here and goes on elsewhere. */
  readonly moved: MovedRoom | null
  readonly copy: StandbyCopy | null
  /** Of the last folder of a copy. */
  readonly place: number
}

/**
 * What this computer had of rooms when it stopped: which it leads follows from the journals alone (ROOM.md, section 11). Of
 * meetings that are over nothing stays. `journals`: every one that is opened, so that whoever asks can close them where this fails.
 */
export async function findRooms(ports: RoomPorts, journals: RoomJournal[]): Promise<FoundRooms> {
  const { coalition, files, folder } = ports
  const me = coalition.space.replica.device.id
  const found = await findCopy(ports, folder)
  if (found.journal !== null) journals.push(found.journal)
  const own = await openJournal(ports, ownRoomIn(folder))
  if (own !== null) journals.push(own)
  let [led, moved, copy]: [FoundRooms['led'], FoundRooms['moved'], FoundRooms['copy']] = [
    null,
    null,
    null,
  ]
  for (const journal of journals) {
    const entries = await journal.entries()
    const room = roomOf(machines, entries)
    const isLed = room.term.device === me || room.term.number === 0
    const isOver = room.isOver || hasEnded(coalition.space.shelf(), ofRoom(room))
    if (room.meeting === '' || isOver) await journal.destroy()
    else if (isLed && led === null) led = { journal, entries }
    else if (journal === own) moved = new MovedRoom(files, journal, room, room.term)
    else copy = await StandbyCopy.over(ports, found.place, journal, entries)
  }
  return { led, moved, copy, place: found.place }
}
