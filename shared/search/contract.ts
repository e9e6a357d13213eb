import * as v from 'valibot'
import { view } from '#shared/contract/row.ts'
import { findableKinds } from './findable.ts'
import { searchedRooms } from './rooms-list.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const RecordEntries = {
  kind: v.picklist(findableKinds),
  id: v.string(),
  room: v.picklist(searchedRooms),
  title: v.string(),
  /** What it belongs to, in people's words; may be empty. */
  under: v.string(),
  archived: v.boolean(),
}

const FoundSchema = v.strictObject({
  ...RecordEntries,
  /** The piece of text it was found by; empty where its title says it. */
  excerpt: v.string(),
  /** Reading order: rooms by their best, and in a room the best first, what was put away last. */
  rank: CountSchema,
  /** How many were found in this room in all; more than are listed where very many were. */
  of: CountSchema,
})

const NamedSchema = v.strictObject(RecordEntries)

export type Found = Readonly<v.InferOutput<typeof FoundSchema>>
export type NamedRecord = Readonly<v.InferOutput<typeof NamedSchema>>

const KeySchema = v.pipe(v.string(), v.regex(/^[a-z]{1,20}\/[A-Za-z0-9_-]{1,64}$/))

export const searchViews = {
  /** What is found in every room, under `<kind>/<id>`. Nothing is found by an empty query. */
  'search/all': view({
    who: 'member',
    params: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)) }),
    item: FoundSchema,
  }),
  /** What some records are called now, under the same keys; those that are not here are left out. */
  'search/named': view({
    who: 'member',
    params: v.strictObject({ keys: v.pipe(v.array(KeySchema), v.maxLength(200)) }),
    item: NamedSchema,
  }),
} as const
