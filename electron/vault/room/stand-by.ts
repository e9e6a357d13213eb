import { hasEnded, meetingOn } from './meeting-on.ts'
import type { CopyWire } from './copy-wire.ts'
import type { Followers } from './followers.ts'
import { hearWire } from './hear-wire.ts'
import type { OpenRoom } from './open-room.ts'
import type { RoomPorts } from './room-ports.ts'
import type { StandbyCopy } from './standby-copy.ts'
import { StandbyDesk } from './standby-desk.ts'
import type { Term } from './terms.ts'

type Ports = RoomPorts & {
  readonly wire: CopyWire
  readonly open: () => OpenRoom | null
  readonly onMoved: (term: Term) => Promise<void>
  /** How the copy is has changed. */
  readonly onChanged: (copy: StandbyCopy | null) => void
  /** Which computers are linked has changed, or who is a member. */
  readonly onWire: () => void
}

/** Be there for meetings of others, with the copy that was found. `stop`: hear of nothing any more. */
export function standBy(
  ports: Ports,
  place: number,
  copy: StandbyCopy | null,
): readonly [desk: StandbyDesk, stop: () => void] {
  const { coalition, wire, open, onChanged, onWire } = ports
  const shelf = () => coalition.space.shelf()
  const desk = new StandbyDesk(
    {
      ...ports,
      led: () => open()?.running.room ?? null,
      isKnown: (meeting) => meetingOn(shelf(), meeting) !== null,
      hasEnded: (of) => hasEnded(shelf(), of),
    },
    place,
    copy,
  )
  const followers = (): Followers | null => open()?.followers ?? null
  const stops = [
    desk.changed.on(() => {
      onChanged(desk.copy)
    }),
    wire.onChange(onWire),
    hearWire(wire, desk, followers),
  ]
  return [
    desk,
    () => {
      for (const stop of stops) stop()
    },
  ]
}
