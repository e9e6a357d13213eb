import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { actionFields, OwnerSchema, recordEntries, StateSchema } from './fields.ts'

const StoredActionSchema = v.object({
  objective: IdSchema,
  text: actionFields.text,
  owner: v.optional(OwnerSchema, null),
  due: v.optional(actionFields.due, null),
  notes: v.optional(actionFields.notes, ''),
  /** Id of the shared text that took the place of `notes` once people wrote them together. */
  notesText: v.optional(v.nullable(IdSchema), null),
  /** null: nobody has said anything yet, so it is coming up. */
  state: v.optional(v.nullable(StateSchema), null),
  /** The meeting at which somebody took it on. */
  meeting: v.optional(v.nullable(IdSchema), null),
  ...recordEntries,
})

/** Something somebody does for an objective. */
export type Action = Readonly<v.InferOutput<typeof StoredActionSchema>> & {
  readonly id: string
  /** Actions that come first, by id. */
  readonly waitsFor: readonly string[]
}

/** One field for each, so that what two people add apart both stays. */
export const waitsField = (other: string): string => `waits/${other}`
const beginning = waitsField('')

/** An action, or null where this version cannot read it. */
export function readAction(id: string, stored: unknown): Action | null {
  const plain = plainRecord(stored)
  const parsed = v.safeParse(StoredActionSchema, plain)
  if (plain === null || !parsed.success || !v.is(IdSchema, id)) return null
  return { ...parsed.output, id, waitsFor: waitsForIn(plain) }
}

function waitsForIn(plain: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(plain)
    .filter(([field, value]) => field.startsWith(beginning) && value === true)
    .map(([field]) => field.slice(beginning.length))
    .filter((other) => v.is(IdSchema, other))
    .toSorted()
}
