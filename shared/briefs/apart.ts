import * as v from 'valibot'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import { briefFields } from './fields.ts'
import { apartFields, type BriefApart } from './items.ts'
import { briefsIn } from './maps.ts'

/** What was written about a brief at the same time as what counts, without what this version cannot read. */
export function apartIn(shelf: Shelf, id: string): BriefApart[] {
  const stored = briefsIn(shelf.read('briefs')).get(id)
  const apart = writtenApart(stored, apartFields)
  return apartFields.flatMap((field) =>
    (apart.get(field) ?? []).flatMap(({ value, client }) => {
      const read = v.safeParse(briefFields[field], value)
      return read.success ? [{ field, by: shelf.authorOf(client), value: read.output }] : []
    }),
  )
}
