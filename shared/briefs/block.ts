import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { LinkSchema, longestList, MarkSchema, OrderSchema, partFields } from './fields.ts'

const shared = {
  order: OrderSchema,
  by: HexIdSchema,
  at: MomentSchema,
  archived: v.optional(v.nullable(MarkSchema), null),
} as const

/** Id of the shared text that took the place of `text` once people wrote it together. */
const together = { textText: v.optional(v.nullable(IdSchema), null) } as const

const oneLink = v.pipe(v.array(LinkSchema), v.length(1))

const StoredBlockSchema = v.variant('kind', [
  v.object({
    kind: v.literal('heading'),
    text: v.optional(partFields.heading.text, ''),
    level: v.optional(partFields.heading.level, 2),
    usual: v.optional(partFields.heading.usual, null),
    secondText: partFields.heading.secondText,
    ...shared,
  }),
  v.object({ kind: v.literal('text'), ...partFields.text, ...together, ...shared }),
  v.object({ kind: v.literal('points'), ...partFields.points, ...together, ...shared }),
  v.object({ kind: v.literal('facts'), ...partFields.facts, ...shared }),
  v.object({ kind: v.literal('ask'), ...partFields.ask, ...together, ...shared }),
  v.object({ kind: v.literal('signature'), ...partFields.signature, ...together, ...shared }),
  v.object({ kind: v.literal('goal'), links: oneLink, ...shared }),
  v.object({ kind: v.literal('decision'), ...partFields.decision, links: oneLink, ...shared }),
  v.object({ kind: v.literal('actions'), links: oneLink, ...shared }),
  v.object({ kind: v.literal('quote'), links: oneLink, ...shared }),
  v.object({
    kind: v.literal('assets'),
    links: v.pipe(v.array(LinkSchema), v.maxLength(longestList)),
    ...shared,
  }),
  v.object({
    kind: v.literal('map'),
    title: v.optional(partFields.map.title, ''),
    alt: v.optional(partFields.map.alt, ''),
    secondTitle: partFields.map.secondTitle,
    secondAlt: partFields.map.secondAlt,
    links: v.pipe(v.array(LinkSchema), v.maxLength(longestList)),
    ...shared,
  }),
  v.object({ kind: v.literal('photo'), ...partFields.photo, links: oneLink, ...shared }),
])

/** A part of a brief: words of its own, or links to records. */
export type Block = Readonly<v.InferOutput<typeof StoredBlockSchema>> & { readonly id: string }

/** A part, or null where this version cannot read it. */
export function readBlock(id: string, stored: unknown): Block | null {
  const parsed = v.safeParse(StoredBlockSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}

/** What a part shows; none for parts of words. */
export const linksOf = (block: Block) => ('links' in block ? block.links : [])
