import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Term } from './terms.ts'
import { BallotDesk } from './ballot-desk.ts'
import { Followers } from './followers.ts'
import { GuestDesk } from './guest-desk.ts'
import { cardsOn, groupWordsOn, meetingOn, nextStepOn } from './meeting-on.ts'
import { OwnSeat } from './own-seat.ts'
import type { PauseAsks } from './pause-asks.ts'
import type { RoomJournal } from './room-files.ts'
import type { RoomPorts } from './room-ports.ts'
import { RunningRoom } from './running-room.ts'

/** A room that is led here, with all that serves it. */
export type OpenRoom = {
  readonly running: RunningRoom
  readonly guests: GuestDesk
  readonly ballots: BallotDesk
  /** Whoever leads, as somebody who takes part. */
  readonly own: OwnSeat
  /** Laptops that stand by; null where this vault has no links. */
  readonly followers: Followers | null
}

type Ports = RoomPorts & {
  readonly asks: PauseAsks
  readonly onChanged: () => void
  readonly onMoved: (term: Term) => void
}

/** Lead the room of this journal. */
export function openRoom(ports: Ports, journal: RoomJournal, entries: readonly Entry[]): OpenRoom {
  const { coalition, world, wire, suite } = ports
  const running = new RunningRoom(journal, machines, world, entries)
  const shelf = () => coalition.space.shelf()
  const ballots = new BallotDesk(ports, running, () => cardsOn(shelf(), running.room.meeting))
  const { device } = coalition.space.replica
  const own = new OwnSeat({ running, ballots, suite, device })
  const { onMoved } = ports
  const followers = wire && new Followers({ wire, running, ballots, world, onMoved })
  const guests = new GuestDesk({
    ...ports,
    running,
    about: () => ({
      coalition: { id: coalition.id, name: coalition.secrets.read().label },
      title: meetingOn(shelf(), running.room.meeting)?.title ?? '',
    }),
    standbys: () => followers?.urls(journal.secrets.port) ?? [],
    ask: (seat, frame) => ballots.ask(seat, frame),
    turnout: () => ballots.turnout(),
    hasCast: (seat) => ballots.hasCast(seat),
    next: () => nextStepOn(shelf(), running.room),
    words: () => groupWordsOn(shelf(), running.room.meeting),
  })
  followers?.changed.on(() => {
    guests.tellStandbys()
  })
  for (const changed of [running.changed, guests.changed, ballots.changed, followers?.changed])
    changed?.on(ports.onChanged)
  return { running, guests, ballots, own, followers }
}

/** Let phones in on the port where they look for the room, or where that is taken on any. */
export async function openDoor({ guests, running }: OpenRoom): Promise<void> {
  await guests.open().catch(async () => {
    await running.journal.note({ port: 0 })
    await guests.open().catch(() => undefined)
  })
}

/** Let phones in no longer, also after this computer stopped. */
export async function closeDoor({ guests, running }: OpenRoom): Promise<void> {
  guests.close()
  await running.journal.note({ port: 0 })
}

/** Take in nothing more: the meeting goes on elsewhere. */
export async function moveOn(open: OpenRoom, term: Term, at: number): Promise<void> {
  const { running, followers, guests, ballots } = open
  const moving = running.moveOn({ kind: 'term', term: term.number, device: term.device, at })
  followers?.close()
  guests.close()
  await moving.catch(() => undefined)
  await ballots.close()
  await running.journal.close()
}
