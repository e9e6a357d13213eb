import * as v from 'valibot'
import { WhoSchema } from '#shared/meetings/fields.ts'
import type { ApartValue, MeetingPart } from '#shared/meetings/items.ts'

const ValueSchema = v.union([v.string(), v.number(), v.boolean(), v.array(v.string()), WhoSchema])

/** What counts now in a field of a meeting, an item or a need; roles are fields too. */
export function valueOf(part: MeetingPart, field: string): ApartValue['value'] {
  const roles = part.kind === 'meeting' ? Object.entries(part.roles) : []
  // A need's own kind is called `need`, where `kind` says which part it is.
  const name = part.kind === 'need' && field === 'kind' ? 'need' : field
  const found: unknown = [...roles, ...Object.entries(part)].find(([key]) => key === name)?.[1]
  const parsed = v.safeParse(ValueSchema, found)
  return parsed.success ? parsed.output : null
}
