import * as v from 'valibot'
import { view } from '#shared/contract/row.ts'
import { findableKinds } from './findable.ts'
import { searchedRooms } from './rooms-list.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const FoundSchema = v.strictObject({
  kind: v.picklist(findableKinds),
  id: v.string(),
  room: v.picklist(searchedRooms),
  title: v.string(),
  /** What it belongs to, in people's words; may be empty. */
  under: v.string(),
  /** The piece of text it was found by; empty where its title says it. */
  excerpt: v.string(),
  archived: v.boolean(),
  /** Reading order: rooms by their best, and in a room the best first, what was put away last. */
  rank: CountSchema,
  /** How many were found in this room in all; more than are listed where very many were. */
  of: CountSchema,
})

export type Found = Readonly<v.InferOutput<typeof FoundSchema>>

export const searchViews = {
  /** What is found in every room, under `<kind>/<id>`. Nothing is found by an empty query. */
  'search/all': view({
    who: 'member',
    params: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)) }),
    item: FoundSchema,
  }),
} as const
