import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { CommentTextSchema } from './comment.ts'
import { TextPlaceSchema } from './places.ts'

export const commentCommands = {
  /** Say something about a long text as a whole. Refused with `no-such-text` where its record is gone. */
  'texts/comment': command({
    who: 'member',
    input: v.strictObject({ place: TextPlaceSchema, text: CommentTextSchema }),
    output: v.strictObject({ id: IdSchema }),
  }),
  /** Say that a comment is done with, or open it again. Refused with `comment-missing`. */
  'texts/settle-comment': command({
    who: 'member',
    input: v.strictObject({ place: TextPlaceSchema, id: IdSchema, settled: v.boolean() }),
    output: NothingSchema,
  }),
} as const

export const commentViews = {
  /** What people said about a text, by ids. */
  'texts/comments': view({
    who: 'member',
    params: TextPlaceSchema,
    item: v.strictObject({
      id: IdSchema,
      text: v.string(),
      by: HexIdSchema,
      at: MomentSchema,
      settled: v.nullable(v.strictObject({ by: HexIdSchema, at: MomentSchema })),
    }),
  }),
} as const
