import * as v from 'valibot'
import { storedOffers } from '#shared/assets/stored.ts'
import type { ApartOffer } from '#shared/assets/contract.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import { offerFields, offerSchemas } from './offer.ts'

const FieldsSchema = v.partial(v.object(offerSchemas))

/** What people wrote about an offer at the same time as what counts; values nobody can read do not show. */
export function offerApart(shelf: Pick<Shelf, 'read' | 'authorOf'>, id: string): ApartOffer[] {
  const stored = storedOffers(shelf.read('assets')).get(id)
  const apart: ApartOffer[] = []
  for (const field of offerFields)
    for (const { key, value, client } of writtenApart(stored, [field]).get(field) ?? []) {
      const parsed = v.safeParse(FieldsSchema, { [field]: value })
      const known = parsed.success ? parsed.output[field] : undefined
      if (known !== undefined) apart.push({ field, key, by: shelf.authorOf(client), value: known })
    }
  return apart
}
