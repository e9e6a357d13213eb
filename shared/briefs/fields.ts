import * as v from 'valibot'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { languageCodes } from '#shared/language/languages.ts'

export const papers = ['letter', 'a4'] as const
export const prints = ['standard', 'large'] as const

/** What a brief is for: it says which parts it begins with and what it calls itself; all kinds are written alike. */
export const briefKinds = ['policy-brief', 'one-pager', 'talking-points', 'handout'] as const
export type BriefKind = (typeof briefKinds)[number]

export const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })

export const OrderSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500))

/** What people write about a brief as a whole; every field is edited on its own. */
export const briefFields = {
  title: LineSchema,
  /** The sentence below the title. */
  lead: v.pipe(TextSchema, v.trim(), v.maxLength(1000)),
  language: v.picklist(languageCodes),
  /** The language whose words stand beside; null where there is none. */
  second: v.nullable(v.picklist(languageCodes)),
  secondTitle: OptionalLineSchema,
  secondLead: v.pipe(TextSchema, v.trim(), v.maxLength(1000)),
  kind: v.picklist(briefKinds),
  paper: v.picklist(papers),
  print: v.picklist(prints),
  /** The goal this brief speaks for. */
  goal: v.nullable(IdSchema),
} as const

/** What parts of a brief are usually called: said in the brief's language until somebody words it anew. */
export const usualHeadings = [
  'strong',
  'decided',
  'steps',
  'numbers',
  'say',
  'asked',
  'today',
  'think',
] as const

export const longestList = 60

/** A number somebody typed, what it counts, and where it is from. */
export const FactSchema = v.strictObject({
  value: LineSchema,
  label: LineSchema,
  source: OptionalLineSchema,
})
export type Fact = Readonly<v.InferOutput<typeof FactSchema>>

/**
 * What a link saw of its record when it was placed or last confirmed: values as the record holds them, by the names in
 * noted.ts, in no language.
 */
export const NotedSchema = v.pipe(
  v.array(v.tuple([v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.maxLength(40_000))])),
  v.maxLength(12),
)
export type Noted = readonly (readonly [field: string, value: string])[]

export const LinkSchema = v.object({ id: IdSchema, noted: NotedSchema })

const LongTextSchema = v.pipe(TextSchema, v.trim())

const AltSchema = v.pipe(TextSchema, v.trim(), v.maxLength(1000))

/** Words of a part in the second language, by what they are; parts from before there was one have none. */
export const secondFields = {
  secondText: LongTextSchema,
  secondTitle: OptionalLineSchema,
  /** What the numbers count: a line for each, in their order. */
  secondLabels: LongTextSchema,
  secondAlt: AltSchema,
  secondCaption: OptionalLineSchema,
} as const

const secondText = v.optional(secondFields.secondText, '')
const secondTitle = v.optional(secondFields.secondTitle, '')

/** What people write in a part, by its kind. Kinds that are not here hold links only; a map, a photo and a decision hold both. */
export const partFields = {
  heading: {
    text: OptionalLineSchema,
    level: v.picklist([2, 3]),
    usual: v.nullable(v.picklist(usualHeadings)),
    secondText: v.optional(OptionalLineSchema, ''),
  },
  text: { text: LongTextSchema, secondText },
  /** A point on each line. */
  points: { text: LongTextSchema, secondText },
  facts: {
    facts: v.pipe(v.array(FactSchema), v.maxLength(longestList)),
    secondLabels: v.optional(secondFields.secondLabels, ''),
  },
  /** A request on each line. Without a title it bears the usual words. */
  ask: { title: OptionalLineSchema, text: LongTextSchema, secondTitle, secondText },
  signature: { text: LongTextSchema, secondText },
  /** `alt` says in words what the chart of a count shows; empty: a sentence made from the numbers does. */
  decision: {
    alt: v.optional(AltSchema, ''),
    secondAlt: v.optional(secondFields.secondAlt, ''),
  },
  /** `alt` says in words what the map shows, for those who do not see it. */
  map: {
    title: OptionalLineSchema,
    alt: AltSchema,
    secondTitle,
    secondAlt: v.optional(secondFields.secondAlt, ''),
  },
  /** What stands here is said in this brief; where nothing does, what is said of the photo itself. */
  photo: {
    alt: v.optional(AltSchema, ''),
    caption: v.optional(OptionalLineSchema, ''),
    /** Who took it. */
    credit: v.optional(OptionalLineSchema, ''),
    secondAlt: v.optional(secondFields.secondAlt, ''),
    secondCaption: v.optional(secondFields.secondCaption, ''),
  },
} as const

/** Parts that show records. All but `assets` and `map` show one. */
export const linkedKinds = [
  'goal',
  'assets',
  'map',
  'photo',
  'decision',
  'actions',
  'quote',
] as const
export type LinkedKind = (typeof linkedKinds)[number]

export const blockKinds = [
  'heading',
  'text',
  'points',
  'goal',
  'assets',
  'map',
  'photo',
  'decision',
  'actions',
  'quote',
  'facts',
  'ask',
  'signature',
] as const
export type BlockKind = (typeof blockKinds)[number]
