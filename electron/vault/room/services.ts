import { Refusal } from '#shared/contract/problem.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { cardsIn, codeOf } from '#shared/meetings/cards.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { coalitionOf, type Call, type Carrier } from '../call.ts'
import { hashOfCode } from './card-tries.ts'
import { cardsOn, meetingOn } from './meeting-on.ts'
import type { RoomDesk } from './room-desk.ts'

type RoomCommand =
  | 'room/open'
  | 'room/door'
  | 'room/begin'
  | 'room/lead'
  | 'room/take-part'
  | 'room/make-cards'
  | 'room/name-standby'
  | 'room/release-standby'
  | 'room/take-over'
  | 'room/stand-down'
  | 'room/end'

/** The room desk of the coalition a call speaks of; refuses where this program has none, as in the sample. */
export function roomDeskOf(call: Call): Promise<RoomDesk> {
  const { rooms } = call.vault
  const coalition = coalitionOf(call)
  if (rooms === null || call.vault.placeOf(coalition.id) === null)
    return Promise.reject(new Refusal('room-not-here'))
  return rooms.of(coalition)
}

/** Commands of whoever leads a meeting on this computer. */
export const roomServices: { readonly [C in RoomCommand]: Carrier<C> } = {
  'room/open': async (call, { meeting }) => {
    await (await roomDeskOf(call)).begin(meeting)
    return {}
  },
  'room/door': async (call, { open }) => {
    await (await roomDeskOf(call)).door(open)
    return {}
  },
  'room/begin': async (call, { item }) => {
    await (await roomDeskOf(call)).beginStep(item)
    return {}
  },
  'room/lead': async (call, { lead }) => {
    await (await roomDeskOf(call)).lead(lead)
    return {}
  },
  'room/take-part': async (call, { act, language }) => {
    const { open } = await roomDeskOf(call)
    if (open === null) throw new Refusal('room-not-open')
    await open.own.ask(act, language)
    return {}
  },
  'room/make-cards': async (call, { meeting, count }) => {
    const { space } = coalitionOf(call)
    if (meetingOn(space.shelf(), meeting) === null) throw new Refusal('meeting-not-here')
    needCards(space.shelf(), meeting, count)
    const { random, now } = call.vault.ports.world
    const codes = Array.from({ length: count }, () => codeOf(random(10)))
    const hashes = await Promise.all(codes.map((code) => hashOfCode(meeting, code)))
    // Others may have been made meanwhile.
    needCards(space.shelf(), meeting, count)
    coalitionOf(call).edit(null, 'room/make-cards', (desk) => {
      desk.change(meetingDocument(meeting), (document) => {
        cardsIn(document).set(desk.newId(), { at: now(), hashes: hashes.toSorted() })
      })
    })
    await space.settled()
    return { codes }
  },
  'room/name-standby': async (call, { device }) => {
    await (await roomDeskOf(call)).nameStandby(device)
    return {}
  },
  'room/release-standby': async (call, { device }) => {
    await (await roomDeskOf(call)).releaseStandby(device)
    return {}
  },
  'room/take-over': async (call) => {
    await (await roomDeskOf(call)).takeOver()
    return {}
  },
  'room/stand-down': async (call) => {
    await (await roomDeskOf(call)).standDown()
    return {}
  },
  'room/end': async (call) => {
    await (await roomDeskOf(call)).end()
    return {}
  },
}

/** Refuses where a meeting would have more cards than one vote can tell apart. */
function needCards(shelf: Shelf, meeting: string, count: number): void {
  const most = roomLimits.ballots
  if (cardsOn(shelf, meeting).length + count > most) throw new Refusal('room-cards-many', { most })
}
