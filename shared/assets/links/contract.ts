import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { linkFieldSchemas } from './link.ts'

const IdsSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(1000))

const MarkSchema = v.strictObject({ by: HexIdSchema, at: MomentSchema })

const EndSchema = v.strictObject({ id: IdSchema, name: v.string(), kind: fieldSchemas.kind })

const TieSchema = v.strictObject({
  id: IdSchema,
  kind: linkFieldSchemas.kind,
  note: v.string(),
  from: EndSchema,
  to: EndSchema,
})

/** A link with the names of both ends. */
export type TieItem = Readonly<v.InferOutput<typeof TieSchema>>

/** Commands about links between strengths. */
export const assetLinkCommands = {
  /** Refuses to link a strength to itself, or twice in the same way. */
  'assets/link': command({
    who: 'member',
    input: v.strictObject({
      from: IdSchema,
      to: IdSchema,
      kind: linkFieldSchemas.kind,
      note: v.optional(linkFieldSchemas.note, ''),
    }),
    output: v.strictObject({ id: IdSchema }),
  }),
  /** `turn` lets it read from the other end. */
  'assets/link-edit': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      kind: v.optional(linkFieldSchemas.kind),
      note: v.optional(linkFieldSchemas.note),
      turn: v.optional(v.boolean(), false),
    }),
    output: NothingSchema,
  }),
  /** Puts links away, and with each those that say the same. Answers with all that went. */
  'assets/unlink': command({
    who: 'member',
    input: v.strictObject({ ids: IdsSchema }),
    output: v.strictObject({ ids: v.array(IdSchema) }),
  }),
  'assets/link-restore': command({
    who: 'member',
    input: v.strictObject({ ids: IdsSchema }),
    output: v.strictObject({ ids: v.array(IdSchema) }),
  }),
} as const

/** Links show while both their ends do; each once, however many people made it. */
export const assetLinkViews = {
  'assets/links': view({ who: 'member', params: NothingSchema, item: TieSchema }),
  'assets/links-of': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema }),
    item: TieSchema,
  }),
  'assets/links-archived': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ ...TieSchema.entries, archived: MarkSchema }),
  }),
} as const
