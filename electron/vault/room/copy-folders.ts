import { destroyRoom, type JournalPorts, openJournal, type RoomJournal } from './room-files.ts'

/** Where a copy of a room lies that is run on another laptop: each whole copy in a folder of its own, the highest counts. */
export const copyRoomIn = (coalition: string, place: number) => `${coalition}/copy-${String(place)}`

const pattern = /^copy-(\d{1,9})$/

export type FoundCopy = {
  /** Of the last folder. */
  readonly place: number
  /** The latest whole copy; null where there is none. */
  readonly journal: RoomJournal | null
}

/** The latest whole copy on this computer. One that was not whole, or was replaced, is destroyed. */
export async function findCopy(ports: JournalPorts, coalition: string): Promise<FoundCopy> {
  const names = await ports.files.list(coalition)
  const places = names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a)
  let journal: RoomJournal | null = null
  for (const place of places) {
    const folder = copyRoomIn(coalition, place)
    if (journal === null) journal = await openJournal(ports, folder)
    if (journal?.folder !== folder) await destroyRoom(ports.files, folder)
  }
  return { place: places[0] ?? 0, journal }
}
