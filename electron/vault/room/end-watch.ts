import { meetingDocument } from '#shared/meetings/maps.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import { readDeviceId } from '#shared/sealed-log/ids.ts'
import type { Signal } from '../space/signal.ts'
import type { Space } from '../space/space.ts'
import { wasEndedElsewhere } from './meeting-on.ts'

type Ports = {
  readonly space: Space
  /** What is here may have changed. */
  readonly changed: Signal<void>
  /** The room that is led here; null where none is. */
  readonly open: () => Room | null
  /** Other meetings of which something is here. */
  readonly others: () => readonly (string | undefined)[]
  /** Drop what is kept of others that are over; answers the meeting that was led here before, if it is one of them. */
  readonly dropEnded: () => string | null
  /** The room that is led here was ended on another laptop. */
  readonly ended: () => void
}

/** Hears of the end of meetings that this computer leads or keeps something of, as it comes from others. */
export class EndWatch {
  readonly #ports: Ports
  readonly #followed = new Map<string, () => void>()
  /** The room that is being ended here, or was: what its document says of it is no news. */
  #endsHere: string | null = null
  /** The meeting that was led here last and that another laptop has ended. */
  ended: string | null = null
  #isClosed = false

  constructor(ports: Ports) {
    this.#ports = ports
    ports.changed.on(() => {
      this.follow()
    })
  }

  /** Follow the meetings there are now, and no others. */
  follow(): void {
    const { space, open, others } = this.#ports
    const now = this.#isClosed ? [] : [open()?.meeting, ...others()].filter((one) => !!one)
    for (const [meeting, stop] of this.#followed)
      if (!now.includes(meeting)) {
        stop()
        this.#followed.delete(meeting)
      }
    for (const meeting of now) {
      if (meeting === undefined || this.#followed.has(meeting)) continue
      const document = space.shelf().read(meetingDocument(meeting))
      const hear = () => {
        this.hear()
      }
      document.on('update', hear)
      this.#followed.set(meeting, () => {
        document.off('update', hear)
      })
    }
  }

  endsHere(room: Room): void {
    this.#endsHere = room.id
  }

  /** Look whether something has ended. */
  hear(): void {
    const { space, open, changed, dropEnded, ended } = this.#ports
    if (this.#isClosed) return
    const dropped = dropEnded()
    if (dropped !== null) {
      this.ended = dropped
      changed.emit()
    }
    const room = open()
    if (room === null || room.id === this.#endsHere) return
    const personOf = (text: string) => {
      const device = readDeviceId(text)
      return device === null ? null : space.replica.personOf(device)
    }
    if (!wasEndedElsewhere(space.shelf(), room, personOf)) return
    this.ended = room.meeting
    ended()
  }

  close(): void {
    this.#isClosed = true
    this.follow()
  }
}
