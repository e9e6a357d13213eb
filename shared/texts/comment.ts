import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema, TextSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import type { TextPlace } from './places.ts'

/** The root map that holds them, in the document of the record they are about. */
export const commentMap = 'comments'

/** What somebody says about a text: shorter than a text, as it stands beside one. */
export const CommentTextSchema = v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(2_000))

const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })

const StoredSchema = v.object({
  /** The text it is about: of this record of the same document, in this root map and field. */
  record: IdSchema,
  inMap: v.string(),
  inField: v.string(),
  text: CommentTextSchema,
  by: HexIdSchema,
  at: MomentSchema,
  /** By whom and when it was said to be done with; null while it is open. */
  settled: v.optional(v.nullable(MarkSchema), null),
})

export type Comment = { readonly id: string } & Readonly<v.InferOutput<typeof StoredSchema>>

/** Read one stored comment; null where this version cannot read it, so that it is set aside and counted. */
export function readComment(id: string, stored: unknown): Comment | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { id, ...parsed.output } : null
}

/** Whether a comment is about the text at this place. */
export const isAbout = (comment: Comment, { map, id, field }: TextPlace): boolean =>
  comment.record === id && comment.inMap === map && comment.inField === field
