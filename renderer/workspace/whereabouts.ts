import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import type { Where } from '#shared/presence/presence.ts'

type Whereabouts = Pick<Where, 'room' | 'record'>

const rooms: Readonly<Record<string, Where['room']>> = {
  '': 'home',
  assets: 'assets',
  priorities: 'priorities',
  plans: 'plans',
  briefs: 'briefs',
  meetings: 'meetings',
  people: 'people',
}

/** Which room and record a place in the workspace is, as `/assets/…`: said to the others. Settings are nobody's business. */
export function whereaboutsOf(place: string): Whereabouts {
  const [, first = '', ...below] = place.split(/[?#]/, 1)[0]?.split('/') ?? []
  const room = (Object.hasOwn(rooms, first) ? rooms[first] : undefined) ?? 'elsewhere'
  const record = below.find((part) => v.is(IdSchema, part)) ?? null
  return { room, record: room === 'people' || room === 'elsewhere' ? null : record }
}

/** The place where somebody is: their record, where it has an address of its own, or the room. */
export function placeOf({ room, record }: Whereabouts): string | null {
  if (room === 'elsewhere') return null
  if (room === 'home') return '/'
  return record === null || room === 'priorities' ? `/${room}` : `/${room}/${record}`
}
