import type { FilePort } from '../disk/file-port.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import { destroyRoom, type RoomJournal } from './room-files.ts'
import type { Term } from './terms.ts'

/** A room that was led here and goes on elsewhere: what it was, and its files for as long as nobody else is known to have them. */
export class MovedRoom {
  readonly room: string
  readonly meeting: string
  readonly term: Term
  readonly #files: FilePort
  readonly #journal: RoomJournal
  #isGone = false

  constructor(files: FilePort, journal: RoomJournal, { id, meeting }: Room, term: Term) {
    this.#files = files
    this.#journal = journal
    this.room = id
    this.meeting = meeting
    this.term = term
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  /** Destroy its files, the key first. Tried again when it is asked for again where the disk refused. */
  async destroyFiles(): Promise<void> {
    if (this.#isGone) return
    this.#isGone = true
    try {
      await this.close().catch(() => undefined)
      await destroyRoom(this.#files, this.#journal.folder)
    } catch (cause) {
      this.#isGone = false
      throw cause
    }
  }
}
