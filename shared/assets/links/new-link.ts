import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Records } from '#shared/documents/record.ts'
import { type Link, readLink } from './link.ts'

type Said = Pick<Link, 'from' | 'to' | 'kind'> & {
  readonly note?: string
  readonly importId?: string
}

/** Write one link under a fresh id, inside a change of the document "assets". What is not said is left out. */
export function addLink(
  desk: Desk,
  links: Records,
  { from, to, kind, note, importId }: Said,
): string {
  const id = desk.newId()
  addRecord(links, id, {
    ends: [from, to],
    kind,
    note: note === '' ? undefined : note,
    importId,
    by: desk.me,
    at: desk.now,
  })
  return id
}

/** Put away what came with an import and nobody has changed since. */
export function archiveLinksOf(desk: Desk, links: Records, importId: string): void {
  for (const [id, stored] of links.entries()) {
    const link = readLink(id, stored)
    if (link?.importId !== importId || link.changed !== null || link.archived !== null) continue
    editRecord(links, id, { archived: { by: desk.me, at: desk.now } })
  }
}

/** Take back for good what a stopped import had added; nobody has seen it. */
export function dropLinksOf(links: Records, importId: string): void {
  for (const [id, stored] of links.entries())
    if (readLink(id, stored)?.importId === importId) links.delete(id)
}
