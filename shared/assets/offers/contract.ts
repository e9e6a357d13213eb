import * as v from 'valibot'
import { command } from '#shared/contract/row.ts'
import { IdSchema, NothingSchema } from '#shared/contract/values.ts'
import { offerFields, offerSchemas } from './offer.ts'

/** Commands about offers that have more to them than a line. */
export const assetOfferCommands = {
  /** Say more about something a strength offers than one line of its list holds. */
  'assets/offer-add': command({
    who: 'member',
    input: v.strictObject({
      asset: IdSchema,
      ...v.partial(v.strictObject(offerSchemas)).entries,
      name: offerSchemas.name,
    }),
    output: v.strictObject({ id: IdSchema }),
  }),
  'assets/offer-edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: v.partial(v.strictObject(offerSchemas)) }),
    output: NothingSchema,
  }),
  /** Let one of several values count that were written at the same time; `key` null keeps the one that counts. */
  'assets/offer-settle': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      field: v.picklist(offerFields),
      key: v.nullable(v.string()),
    }),
    output: NothingSchema,
  }),
  'assets/offer-archive': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  'assets/offer-restore': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
} as const
