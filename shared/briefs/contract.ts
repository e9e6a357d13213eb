import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, NothingSchema, OptionalLineSchema } from '#shared/contract/values.ts'
import { ProblemSchema } from '#shared/contract/problem.ts'
import { AnswersSchema } from './finding.ts'
import { briefFields, longestList, papers, partFields, prints, secondFields } from './fields.ts'
import { formatNames } from './formats.ts'
import { BriefLineSchema, FindingSchema, OneItemSchema } from './items.ts'

const OneIdSchema = v.strictObject({ id: IdSchema })
const byId = { who: 'member', input: OneIdSchema, output: NothingSchema } as const

/** Where among the others: right before one, right after one, or, where both are left out, last. */
const PlaceEntries = { before: v.optional(IdSchema), after: v.optional(IdSchema) }

const IdsSchema = v.pipe(v.array(IdSchema), v.maxLength(longestList))
const OnePartSchema = v.strictObject({ brief: IdSchema, id: IdSchema })
const partById = { who: 'member', input: OnePartSchema, output: NothingSchema } as const

/** What a new part holds: words of its own, or the ids of the records it shows. */
const NewPartSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('heading'),
    text: v.optional(partFields.heading.text, ''),
    level: v.optional(partFields.heading.level, 2),
    usual: v.optional(partFields.heading.usual, null),
  }),
  v.strictObject({ kind: v.literal('text'), text: v.optional(partFields.text.text, '') }),
  v.strictObject({ kind: v.literal('points'), text: v.optional(partFields.points.text, '') }),
  v.strictObject({ kind: v.literal('facts'), facts: v.optional(partFields.facts.facts, []) }),
  v.strictObject({
    kind: v.literal('ask'),
    title: v.optional(partFields.ask.title, ''),
    text: v.optional(partFields.ask.text, ''),
  }),
  v.strictObject({ kind: v.literal('signature'), text: v.optional(partFields.signature.text, '') }),
  v.strictObject({ kind: v.literal('goal'), record: IdSchema }),
  v.strictObject({ kind: v.literal('decision'), record: IdSchema }),
  /** `record` is a goal or an objective. */
  v.strictObject({ kind: v.literal('actions'), record: IdSchema }),
  /** The words under "what is strong here" of a strength. */
  v.strictObject({ kind: v.literal('quote'), record: IdSchema }),
  /** `record` is a photo of a strength. */
  v.strictObject({ kind: v.literal('photo'), record: IdSchema }),
  v.strictObject({ kind: v.literal('assets'), records: IdsSchema }),
  v.strictObject({
    kind: v.literal('map'),
    title: v.optional(partFields.map.title, ''),
    alt: v.optional(partFields.map.alt, ''),
    records: IdsSchema,
  }),
])
export type NewPart = v.InferOutput<typeof NewPartSchema>

/** Fields of a part to write anew; those its kind does not have are refused. */
const PartChangeSchema = v.partial(
  v.strictObject({
    text: partFields.text.text,
    title: partFields.ask.title,
    alt: partFields.map.alt,
    caption: secondFields.secondCaption,
    credit: OptionalLineSchema,
    ...secondFields,
    level: partFields.heading.level,
    facts: partFields.facts.facts,
    records: IdsSchema,
    record: IdSchema,
  }),
)
export type PartChange = v.InferOutput<typeof PartChangeSchema>

/** Commands of this room. The last two are carried out by the vault, which makes files. */
export const briefsCommands = {
  /** Begin with the parts a brief of this kind usually has; the records named here stand in them. */
  'briefs/add': command({
    who: 'member',
    input: v.strictObject({
      title: briefFields.title,
      language: briefFields.language,
      kind: v.optional(briefFields.kind, 'policy-brief'),
      paper: v.optional(briefFields.paper, 'a4'),
      goal: v.optional(briefFields.goal, null),
      decision: v.optional(v.nullable(IdSchema), null),
      assets: v.optional(IdsSchema, []),
    }),
    output: OneIdSchema,
  }),
  'briefs/edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(briefFields)).entries }),
    output: NothingSchema,
  }),
  'briefs/archive': command(byId),
  'briefs/restore': command(byId),
  'briefs/add-block': command({
    who: 'member',
    input: v.strictObject({ brief: IdSchema, part: NewPartSchema, ...PlaceEntries }),
    output: OneIdSchema,
  }),
  'briefs/edit-block': command({
    who: 'member',
    input: v.strictObject({ ...OnePartSchema.entries, change: PartChangeSchema }),
    output: NothingSchema,
  }),
  'briefs/move-block': command({
    who: 'member',
    input: v.strictObject({ ...OnePartSchema.entries, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Taken out, and kept to be put back. */
  'briefs/remove-block': command(partById),
  'briefs/restore-block': command(partById),
  /** "Use the new words": what the records say now is what this part means. */
  'briefs/confirm-block': command(partById),
  /** Pictures of the pages as they would leave with these answers, in a file: see PreviewSchema. */
  'briefs/preview': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, answers: v.optional(AnswersSchema, []) }),
    output: v.strictObject({
      /** null where no pages could be made. `problem` says why, or what keeps the pages shown from being printed. */
      file: v.nullable(IdSchema),
      pages: v.pipe(v.number(), v.integer(), v.minValue(0)),
      problem: v.nullable(ProblemSchema),
    }),
  }),
  /** Make a file of it. Refuses with `brief-check-open` while the check has open questions, whoever asks. */
  'briefs/export': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      format: v.picklist(formatNames),
      paper: v.optional(v.picklist(papers)),
      /** How large, for this file only. */
      print: v.optional(v.picklist(prints)),
      answers: v.optional(AnswersSchema, []),
    }),
    output: v.strictObject({ file: IdSchema, name: v.string() }),
  }),
} as const

/** What the file of a preview holds, as JSON: a self-contained SVG of each page, and its words line by line. Sizes in points. */
export const PreviewSchema = v.strictObject({
  pages: v.array(
    v.strictObject({
      svg: v.string(),
      lines: v.array(v.string()),
      width: v.number(),
      height: v.number(),
    }),
  ),
})
export type PreviewPage = Readonly<v.InferOutput<typeof PreviewSchema>>['pages'][number]

/** Views of this room. */
export const briefsViews = {
  /** All briefs, also those that were put away, under their ids. */
  'briefs/list': view({ who: 'member', params: NothingSchema, item: BriefLineSchema }),
  /** A brief under the key `brief` and its parts under their ids; nothing where there is no such brief. */
  'briefs/one': view({ who: 'member', params: OneIdSchema, item: OneItemSchema }),
  /** What the check before anything leaves the group finds, under the keys answers name. */
  'briefs/check': view({ who: 'member', params: OneIdSchema, item: FindingSchema }),
} as const
