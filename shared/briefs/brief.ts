import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { briefFields, MarkSchema } from './fields.ts'

const StoredBriefSchema = v.object({
  title: briefFields.title,
  lead: v.optional(briefFields.lead, ''),
  language: briefFields.language,
  second: v.optional(briefFields.second, null),
  secondTitle: v.optional(briefFields.secondTitle, ''),
  secondLead: v.optional(briefFields.secondLead, ''),
  kind: v.optional(briefFields.kind, 'policy-brief'),
  paper: v.optional(briefFields.paper, 'a4'),
  print: v.optional(briefFields.print, 'standard'),
  goal: v.optional(briefFields.goal, null),
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
})

/** A brief as a whole; its parts lie in a document of their own. */
export type Brief = Readonly<v.InferOutput<typeof StoredBriefSchema>> & { readonly id: string }

/** A brief, or null where this version cannot read it. */
export function readBrief(id: string, stored: unknown): Brief | null {
  const parsed = v.safeParse(StoredBriefSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
