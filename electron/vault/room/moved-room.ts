import type { FilePort } from '../disk/file-port.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import { hasEnded } from './meeting-on.ts'
import { destroyRoom, type RoomJournal } from './room-files.ts'
import type { StandbyCopy } from './standby-copy.ts'
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

/** Where the room is kept that was led here and goes on elsewhere, for as long as it may be needed. */
export class MovedAway {
  room: MovedRoom | null = null

  /** Nothing of it is needed any more. Rejects where the disk refuses; the next opening finds it. */
  async forget(): Promise<void> {
    const { room } = this
    this.room = null
    await room?.destroyFiles()
  }

  /** How the copy is, from which this computer could lead again; null where there is none. */
  copied(copy: StandbyCopy | null): void {
    if (copy === null) void this.forget().catch(() => undefined)
    // All of it is in the copy now, and no key of a vote stays twice.
    else if (copy.state === 'follows') void this.room?.destroyFiles().catch(() => undefined)
  }

  /** Nothing of a meeting that is over, as its document says, is needed any more: answers which it was. */
  dropEnded(shelf: Shelf): string | null {
    if (this.room === null || !hasEnded(shelf, this.room)) return null
    const { meeting } = this.room
    void this.forget().catch(() => undefined)
    return meeting
  }
}
