import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { TextBlockSchema } from '#shared/documents/text-blocks.ts'
import { findingCodes } from './finding.ts'
import { briefFields, MarkSchema, partFields } from './fields.ts'
import { LinkedRecordSchema } from './linked.ts'
import { notedFields } from './noted.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const ShownMarkSchema = v.strictObject(MarkSchema.entries)

const BriefEntries = {
  id: IdSchema,
  ...briefFields,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.nullable(ShownMarkSchema),
  archived: v.nullable(ShownMarkSchema),
}

/** One line of the list; `parts` and `links` are counted without what was taken out. */
export const BriefLineSchema = v.strictObject({
  ...BriefEntries,
  parts: CountSchema,
  /** How many links lead to something that has changed, was put away or is not here. */
  waiting: CountSchema,
})

export const ShownLinkSchema = v.strictObject({
  id: IdSchema,
  state: v.picklist(['here', 'archived', 'missing']),
  /** What the record is called; where it is missing, what it was called when the link was placed. */
  name: v.string(),
  record: v.nullable(LinkedRecordSchema),
  /** What differs from what the link saw when it was placed or last confirmed. */
  changed: v.array(
    v.strictObject({ field: v.picklist(notedFields), was: v.string(), is: v.string() }),
  ),
})

const shared = {
  id: IdSchema,
  order: v.string(),
  by: HexIdSchema,
  at: MomentSchema,
  archived: v.nullable(ShownMarkSchema),
}
const links = v.array(ShownLinkSchema)

/** Words, and what they look like; null where the words say everything. */
const written = { text: v.string(), looks: v.nullable(v.array(TextBlockSchema)) }

export const ShownBlockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), ...partFields.heading, ...shared }),
  v.strictObject({ kind: v.literal('text'), ...partFields.text, ...written, ...shared }),
  v.strictObject({ kind: v.literal('points'), ...partFields.points, ...written, ...shared }),
  v.strictObject({ kind: v.literal('facts'), ...partFields.facts, ...shared }),
  v.strictObject({ kind: v.literal('ask'), ...partFields.ask, ...written, ...shared }),
  v.strictObject({
    kind: v.literal('signature'),
    ...partFields.signature,
    ...written,
    ...shared,
  }),
  v.strictObject({ kind: v.literal('goal'), links, ...shared }),
  v.strictObject({ kind: v.literal('assets'), links, ...shared }),
  v.strictObject({ kind: v.literal('map'), ...partFields.map, links, ...shared }),
  v.strictObject({ kind: v.literal('photo'), ...partFields.photo, links, ...shared }),
  v.strictObject({ kind: v.literal('decision'), ...partFields.decision, links, ...shared }),
  v.strictObject({ kind: v.literal('actions'), links, ...shared }),
  v.strictObject({ kind: v.literal('quote'), links, ...shared }),
])

/** Fields of the brief as a whole in which two people may have written at the same time. */
export const apartFields = ['title', 'lead', 'language', 'paper', 'print'] as const

export const OneItemSchema = v.variant('item', [
  v.strictObject({
    item: v.literal('brief'),
    brief: v.strictObject(BriefEntries),
    apart: v.array(
      v.strictObject({
        field: v.picklist(apartFields),
        by: v.nullable(HexIdSchema),
        value: v.string(),
      }),
    ),
  }),
  v.strictObject({ item: v.literal('block'), block: ShownBlockSchema }),
])

export const FindingSchema = v.strictObject({
  key: v.string(),
  code: v.picklist(findingCodes),
  /** Where among the parts it stands; null speaks of the brief as a whole. */
  block: v.nullable(IdSchema),
  /** What it is about, as people call it; empty where that is the brief. */
  subject: v.string(),
  /** What happens without an answer; `needed`: nothing leaves before somebody answers; `fix`: before it is put right. */
  standing: v.picklist(['needed', 'fix', 'keep', 'leave-out', 'said']),
  choices: v.array(v.picklist(['keep', 'leave-out'])),
  /** Reading order. */
  at: CountSchema,
})

export type BriefLine = Readonly<v.InferOutput<typeof BriefLineSchema>>
export type ShownLink = Readonly<v.InferOutput<typeof ShownLinkSchema>>
export type ShownBlock = Readonly<v.InferOutput<typeof ShownBlockSchema>>
export type OneItem = Readonly<v.InferOutput<typeof OneItemSchema>>
export type OneBrief = Extract<OneItem, { item: 'brief' }>['brief']
export type BriefApart = Extract<OneItem, { item: 'brief' }>['apart'][number]
export type Finding = Readonly<v.InferOutput<typeof FindingSchema>>

/** What the links of a part lead to; none for parts of words. */
export const linksIn = (block: ShownBlock): readonly ShownLink[] =>
  'links' in block ? block.links : []
