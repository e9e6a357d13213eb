import * as v from 'valibot'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import {
  itemFields,
  meetingFields,
  meetingRoles,
  MinutesSchema,
  needFields,
  WhoSchema,
  wordFields,
} from './fields.ts'
import type { ApartValue } from './items.ts'

type Schemas = Readonly<Record<string, v.GenericSchema<unknown, ApartValue['value']>>>

const roles: Schemas = Object.fromEntries(meetingRoles.map((role) => [role, WhoSchema]))

/** The fields in which two people may have written at the same time. Settings are shown where they are set. */
export const apartSchemas = {
  meeting: { ...meetingFields, ...roles },
  item: { ...itemFields, minutes: MinutesSchema },
  need: needFields,
  word: wordFields,
} satisfies Readonly<Record<string, Schemas>>

/** What was written at the same time as the values that count, without what this version cannot read. */
export function apartOf(shelf: Shelf, stored: unknown, schemas: Schemas): ApartValue[] {
  const known = new Map(Object.entries(schemas))
  return [...writtenApart(stored, [...known.keys()])].flatMap(([field, others]) =>
    others.flatMap(({ value, client }) => {
      const schema = known.get(field)
      const parsed = schema && v.safeParse(schema, value)
      return parsed?.success ? [{ field, value: parsed.output, by: shelf.authorOf(client) }] : []
    }),
  )
}
