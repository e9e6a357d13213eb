import * as Y from 'yjs'
import { isSettledField } from '#shared/documents/concurrent.ts'
import { twinsOf } from './births.ts'
import type { Shelf } from '#shared/documents/desk.ts'

/** What is new in one record: whether all of it is, and who wrote which field, values that lost against others included. */
export type News = {
  readonly born: boolean
  readonly fields: ReadonlyMap<string, ReadonlySet<string | null>>
}

/** Order is where a record stands, and `changed` repeats who wrote the other fields. */
const tellNothing = new Set(['order', 'changed'])

/**
 * What others wrote into a record beyond the clocks somebody has seen; null where that is nothing.
 *
 * @param me whose own writing is no news, on whichever of their computers
 */
export function newsIn(
  stored: unknown,
  clocks: ReadonlyMap<number, number>,
  me: string,
  authorOf: Shelf['authorOf'],
): News | null {
  if (!(stored instanceof Y.Map)) return null
  const isNew = (item: Y.Item) => item.id.clock + item.length > (clocks.get(item.id.client) ?? 0)
  const fields = new Map<string, Set<string | null>>()
  for (const [field, item] of everWritten(stored)) {
    if (tellNothing.has(field) || isSettledField(field) || !isNew(item)) continue
    const author = authorOf(item.id.client)
    if (author !== me) fields.set(field, (fields.get(field) ?? new Set()).add(author))
  }
  if (fields.size === 0) return null
  return { born: stored._item !== null && isNew(stored._item), fields }
}

/** All that was ever written in a record, values that lost against others included. */
export function* everWritten(record: Y.Map<unknown>): Generator<readonly [string, Y.Item]> {
  for (const birth of [record, ...twinsOf(record)])
    for (const [field, last] of birth._map)
      for (let item: Y.Item | null = last; item !== null; item = item.left) yield [field, item]
}
