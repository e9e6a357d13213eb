import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { countingBirth, fieldOf } from '#shared/documents/concurrent.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { recordsOf, writtenApart } from '#shared/documents/record.ts'
import { pointerOf, type TextPlace } from './places.ts'

/** How a long text stands in its record. */
export type Standing = {
  /** The plain words, which a shared text takes the place of. */
  readonly plain: string
  /** The shared text that counts; null while the text is plain. */
  readonly text: string | null
  /** Who began it, where that is known. */
  readonly by: string | null
  /** Texts that others began without knowing of it. Kept and shown until somebody chooses. */
  readonly others: readonly { readonly text: string; readonly by: string | null }[]
}

/** How the long text at a place stands; null where no such record is. */
export function standingAt(shelf: Shelf, place: TextPlace): Standing | null {
  const record = recordsOf(shelf.read(place.document), place.map).get(place.id)
  if (!(record instanceof Y.Map)) return null
  const stored: Y.Map<unknown> = record
  const pointer = pointerOf(place.field)
  const value = fieldOf(stored, pointer)
  const plain = fieldOf(stored, place.field)
  const apart = writtenApart(stored, [pointer]).get(pointer) ?? []
  const client = countingBirth(stored, pointer)._map.get(pointer)?.id.client
  return {
    plain: typeof plain === 'string' ? plain : '',
    text: v.is(IdSchema, value) ? value : null,
    by: client === undefined ? null : shelf.authorOf(client),
    others: apart.flatMap((other) =>
      v.is(IdSchema, other.value) ? [{ text: other.value, by: shelf.authorOf(other.client) }] : [],
    ),
  }
}

/** Whether a long text was begun in two places at once and waits for somebody to choose. */
export const isBegunApart = (shelf: Shelf, place: TextPlace): boolean =>
  (standingAt(shelf, place)?.others.length ?? 0) > 0
