import type * as Y from 'yjs'
import { findableAssets } from '#shared/assets/findable.ts'
import { findableBriefs } from '#shared/briefs/findable.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { findableMeetings } from '#shared/meetings/findable.ts'
import { findablePeople } from '#shared/people/findable.ts'
import { findablePlans } from '#shared/plans/findable.ts'
import { findablePriorities } from '#shared/priorities/findable.ts'
import type { FindableSource } from './findable.ts'
import { createRoomIndex, type RoomIndex } from './room-index.ts'
import type { SearchedRoom } from './rooms-list.ts'

/** What each room gives to be found. Rooms meet here and know nothing of each other. */
const findable: { readonly [R in SearchedRoom]: (shelf: Shelf) => FindableSource } = {
  assets: findableAssets,
  priorities: findablePriorities,
  plans: findablePlans,
  meetings: findableMeetings,
  briefs: findableBriefs,
  people: findablePeople,
}

/** A cache, as in asset-records.ts: made at the first search of a room, then kept in step by its events. */
const byDocument = new WeakMap<Y.Doc, RoomIndex>()

/** The index of one room, filled when it is first asked for. */
export function roomIndexOf(shelf: Shelf, room: SearchedRoom): RoomIndex {
  const document = shelf.read(room)
  const known = byDocument.get(document)
  if (known) return known
  const index = createRoomIndex(findable[room](shelf))
  byDocument.set(document, index)
  return index
}
