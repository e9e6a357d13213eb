import type { ViewItem } from '#shared/contract/table.ts'
import { deskView, publicView } from '#shared/meetings/room/room-views.ts'
import type { RoomDoor } from '#shared/meetings/room/contract.ts'
import { wordsOf } from '#shared/people/invite-words.ts'
import { coalitionOf, type Call, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import { fromHex } from '../coalition/identity.ts'
import { Signal } from '../space/signal.ts'
import { meetingOn } from './meeting-on.ts'
import { calmly } from './calmly.ts'
import type { RoomDesk } from './room-desk.ts'
import type { RoomSecrets } from './room-files.ts'
import { roomDeskOf } from './services.ts'

/** Milliseconds between two views of a room: sixty phones change it more often than anybody can read. */
const viewEvery = 100

/** The room of one meeting, for whoever leads it. */
export const roomView: Opener<'room'> = (call, { meeting }) =>
  followed<ViewItem<'room'>>(call, (desk) => {
    const { vault } = call
    const open = desk?.open ?? null
    if (desk === null || open?.running.room.meeting !== meeting)
      return new Map([['room', elsewhere(desk, meeting)]])
    const { running, guests } = open
    const item: ViewItem<'room'> = {
      state: 'open',
      desk: deskView(running.room, vault.ports.world.now(), open.ballots.turnout()),
      door: doorOf(desk, running.journal.secrets),
      here: guests.here,
      asks: desk.asks.counts(),
      twice: open.ballots.twice,
      unsaved: running.unsaved,
      standbys: [...(open.followers?.following ?? [])],
    }
    return new Map([['room', item]])
  })

/** Of a meeting that is not led here. */
function elsewhere(desk: RoomDesk | null, meeting: string): ViewItem<'room'> {
  const { copy = null, moved = null, open = null } = desk ?? {}
  if (copy?.of.meeting === meeting)
    return {
      state: 'stands-by',
      leader: copy.of.term.device,
      copy: copy.state,
      entries: copy.entries,
    }
  if (moved?.meeting === meeting) return { state: 'moved', leader: moved.term.device }
  if (desk?.ended === meeting) return { state: 'ended' }
  const other = open?.running.room.meeting ?? copy?.of.meeting ?? moved?.meeting ?? null
  return { state: 'none', other }
}

/** The meeting that is under way on this computer, so that it is found again from anywhere. */
export const roomHereView: Opener<'room/here'> = (call) =>
  followed<ViewItem<'room/here'>>(call, (desk) => {
    const { open = null, copy = null } = desk ?? {}
    if (open !== null)
      return new Map([['here', { meeting: open.running.room.meeting, part: 'leads' }]])
    return copy === null
      ? new Map()
      : new Map([['here', { meeting: copy.of.meeting, part: 'stands-by' }]])
  })

/** What whoever leads gave as somebody who takes part: for their own page alone. */
export const roomOwnView: Opener<'room/own'> = (call, { meeting }) =>
  followed<ViewItem<'room/own'>>(call, (desk) => {
    const open = desk?.open ?? null
    return open?.running.room.meeting === meeting ? new Map([['own', open.own.view()]]) : new Map()
  })

/** What the big screen shows of a meeting. */
export const roomScreenView: Opener<'room/screen'> = (call, { meeting }) =>
  followed<ViewItem<'room/screen'>>(call, (desk) => {
    const open = desk?.open ?? null
    const shelf = coalitionOf(call).space.shelf()
    if (desk === null || open?.running.room.meeting !== meeting) return new Map()
    const { running } = open
    const door = doorOf(desk, running.journal.secrets)
    const [first] = door.state === 'open' ? door.ways : []
    const item: ViewItem<'room/screen'> = {
      title: meetingOn(shelf, meeting)?.title ?? '',
      view: publicView(running.room, call.vault.ports.world.now(), open.ballots.turnout()),
      way:
        door.state === 'open' && first !== undefined
          ? { link: first.link, address: first.address, words: [...door.words] }
          : null,
    }
    return new Map([['screen', item]])
  })

/** A view that begins as if no room were open, until its desk is there. */
function followed<T>(call: Call, read: (desk: RoomDesk | null) => ReadonlyMap<string, T>) {
  const arrived = new Signal<void>()
  const calm = calmly(call.vault.ports.world, viewEvery, () => {
    arrived.emit()
  })
  let desk: RoomDesk | null = null
  let stop = () => {}
  let isLeft = false
  void roomDeskOf(call).then(
    (found) => {
      if (isLeft) return
      desk = found
      stop = found.changed.on(calm.ask)
      arrived.emit()
    },
    // No desk: no room is ever open here.
    () => undefined,
  )
  return keyedView(
    () => read(desk),
    [
      (refresh) => {
        const unfollow = arrived.on(refresh)
        return () => {
          isLeft = true
          calm.stop()
          stop()
          unfollow()
        }
      },
    ],
  )
}

function doorOf(desk: RoomDesk, secrets: RoomSecrets): RoomDoor {
  const state = desk.open?.guests.state ?? { kind: 'closed' }
  switch (state.kind) {
    case 'closed':
      return { state: 'closed' }
    case 'stuck':
      return { state: 'stuck', problem: state.problem }
    case 'open':
      return {
        state: 'open',
        ways: state.urls.map((url) => ({
          address: url,
          link: linkTo(url, 'g', secrets.guest),
          noteTaker: linkTo(url, 'n', secrets.noteTaker),
          interpreter: linkTo(url, 'i', secrets.interpreter),
        })),
        words: [...wordsOf(fromHex(secrets.words))],
      }
  }
}

/** What follows # stays in the phone: a browser never sends it. */
const linkTo = (url: string, role: 'g' | 'n' | 'i', secret: string): string =>
  `${url}#${role}${Buffer.from(secret, 'hex').toString('base64url')}`
