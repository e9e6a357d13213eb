import * as v from 'valibot'
import { fieldSchemas, MarkSchema, MoreSchema, SourceSchema } from '#shared/assets/asset.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

const OfferTextSchema = v.pipe(TextSchema, v.trim())

/** What people write about an offer; every field is edited on its own. */
export const offerSchemas = {
  name: LineSchema,
  about: OfferTextSchema,
  /** Whom it is for. */
  eligibility: OfferTextSchema,
  fees: OfferTextSchema,
  /** How one comes to use it. */
  how: OfferTextSchema,
  hours: fieldSchemas.hours,
  languages: fieldSchemas.languages,
  /** Phones, e-mail and web addresses of this offer alone. */
  contact: fieldSchemas.phones,
} as const

type OfferField = keyof typeof offerSchemas

export const offerFields = [
  'name',
  'about',
  'eligibility',
  'fees',
  'how',
  'hours',
  'languages',
  'contact',
] as const satisfies readonly OfferField[]

const StoredSchema = v.object({
  /** Id of the strength that offers it. */
  asset: IdSchema,
  name: offerSchemas.name,
  about: v.optional(offerSchemas.about, ''),
  eligibility: v.optional(offerSchemas.eligibility, ''),
  fees: v.optional(offerSchemas.fees, ''),
  how: v.optional(offerSchemas.how, ''),
  hours: v.optional(offerSchemas.hours, []),
  languages: v.optional(offerSchemas.languages, []),
  contact: v.optional(offerSchemas.contact, []),
  more: v.optional(MoreSchema, []),
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
  source: v.optional(v.nullable(SourceSchema), null),
})

/** Something a strength offers that has more to it than a line: a service with whom it is for, when, and what it costs. */
export type Offer = { readonly id: string } & Readonly<v.InferOutput<typeof StoredSchema>>

/** What an offer says, wherever it came from. */
export type OfferContent = Pick<Offer, OfferField | 'more'>

/** Read one stored offer; null where this version cannot read it, so that it is set aside and counted. */
export function readOffer(id: string, stored: unknown): Offer | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { id, ...parsed.output } : null
}
