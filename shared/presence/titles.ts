import { readBrief } from '#shared/briefs/brief.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { told } from '#shared/home/facts.ts'
import type { Where } from './presence.ts'

/** Characters of a title that are shown beside a name. */
const longestTitle = 80

/**
 * What a record somebody looks at is called, by this computer's own documents; null where it is none of this room's, or
 * is not here. Opens no document but the room's own and the texts its records point to: the id comes from others and may be anything.
 */
export function titleOf(
  shelf: Shelf,
  { room, record }: Pick<Where, 'room' | 'record'>,
): string | null {
  if (record === null) return null
  if (room === 'briefs') {
    const stored = recordsOf(shelf.read('briefs'), 'briefs').get(record)
    const title = readBrief(record, stored)?.title ?? ''
    return title === '' ? null : cut(title)
  }
  for (const { document, map, read } of told) {
    if (document !== room) continue
    const stored = recordsOf(shelf.read(document), map).get(record)
    const words = stored === undefined ? null : read(record, stored, shelf)?.words
    if (words) return cut(words)
  }
  return null
}

function cut(title: string): string {
  const characters = [...title]
  if (characters.length <= longestTitle) return title
  return `${characters.slice(0, longestTitle).join('').trimEnd()}…`
}
