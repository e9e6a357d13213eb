import * as v from 'valibot'
import { linkAddress } from '#shared/documents/link-address.ts'
import { OptionalTextSchema as optionalText, PieceSchema, TextSchema as text } from './page-text.ts'

const longestList = 400

const sourceId = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** Sources that stand behind a whole block, printed as numbers after its last words. */
const sources = v.optional(v.pipe(v.array(sourceId), v.maxLength(longestList)), [])

const listOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(longestList))

/** Words that look the same throughout; what is not said of them is not so. */
const TextRunSchema = v.object({
  kind: v.literal('text'),
  text: PieceSchema,
  bold: v.optional(v.literal(true)),
  italic: v.optional(v.literal(true)),
  /** Where they lead: a web page or an e-mail address. */
  href: v.optional(
    v.pipe(
      v.string(),
      v.check((href) => linkAddress(href) !== null),
    ),
  ),
})

const RunSchema = v.variant('kind', [
  TextRunSchema,
  v.object({ kind: v.literal('source'), id: sourceId }),
])

/** Words with the numbers of their sources between them. */
const runs = v.pipe(v.array(RunSchema), v.maxLength(2000))

const HeadingSchema = v.object({
  kind: v.literal('heading'),
  level: v.picklist([2, 3]),
  text,
})

const ParagraphSchema = v.object({ kind: v.literal('paragraph'), runs })

/** A list with a title stands in its own box, as an ask does. */
const ListSchema = v.object({
  kind: v.literal('list'),
  title: optionalText,
  ordered: v.optional(v.boolean(), false),
  items: listOf(runs),
})

/** `note` is the consent line: for what it was given, until when. */
const QuoteSchema = v.object({
  kind: v.literal('quote'),
  text,
  attribution: optionalText,
  note: optionalText,
  sources,
})

/** Single numbers with the words that give them meaning. */
const FactsSchema = v.object({
  kind: v.literal('facts'),
  facts: listOf(v.object({ value: text, label: text, sources })),
})

const BarRowSchema = v.object({
  label: text,
  value: v.pipe(v.number(), v.finite(), v.minValue(0)),
  valueLabel: text,
  /** The row the sentence speaks of: printed in the first ink. */
  emphasis: v.optional(v.boolean(), false),
})

const BarsSchema = v.object({
  kind: v.literal('bars'),
  title: text,
  alt: optionalText,
  rows: v.pipe(v.array(BarRowSchema), v.minLength(1), v.maxLength(60)),
  caption: optionalText,
  sources,
})

const shapeSchema = v.picklist([
  'circle',
  'hexagon',
  'square',
  'house',
  'leaf',
  'diamond',
  'pocket',
])

/** Strengths where they are, numbered in the order of the list below the map. Never homes or people. */
const MapSchema = v.object({
  kind: v.literal('map'),
  title: text,
  alt: optionalText,
  caption: optionalText,
  places: v.pipe(
    v.array(
      v.object({
        name: text,
        kindWord: text,
        shape: shapeSchema,
        lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        /** Metres around, for an area; 0 for a point. */
        radius: v.pipe(v.number(), v.minValue(0), v.maxValue(200_000)),
      }),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
  /** How long the bar is, in metres, and what it says. */
  scale: v.object({ metres: v.pipe(v.number(), v.finite(), v.minValue(1)), label: text }),
  sources,
})

const AssetsSchema = v.object({
  kind: v.literal('assets'),
  cards: listOf(
    v.object({
      name: text,
      /** The kind's shape; colour never stands alone, the word is printed beside it. */
      shape: shapeSchema,
      kindWord: text,
      strength: optionalText,
      place: optionalText,
      sources,
    }),
  ),
})

const TableSchema = v.pipe(
  v.object({
    kind: v.literal('table'),
    title: optionalText,
    columns: v.pipe(v.array(text), v.minLength(1), v.maxLength(8)),
    rows: listOf(v.pipe(v.array(text), v.maxLength(8))),
    sources,
  }),
  v.check(({ columns, rows }) => rows.every((row) => row.length === columns.length)),
)

const DecisionSchema = v.object({
  kind: v.literal('decision'),
  title: optionalText,
  sentence: text,
  turnout: optionalText,
  tie: optionalText,
  sources,
})

const sideSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16_000))

/** A photo. Its bytes travel beside the page, under the name in `picture`. */
const PhotoSchema = v.object({
  kind: v.literal('photo'),
  picture: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  type: v.picklist(['image/jpeg', 'image/png', 'image/webp']),
  /** In its own points, as people see it. */
  width: sideSchema,
  height: sideSchema,
  alt: optionalText,
  caption: optionalText,
  credit: optionalText,
  sources,
})

const InnerSchema = v.variant('kind', [
  HeadingSchema,
  ParagraphSchema,
  ListSchema,
  QuoteSchema,
  FactsSchema,
  BarsSchema,
  MapSchema,
  PhotoSchema,
  AssetsSchema,
  TableSchema,
  DecisionSchema,
])

/** The same part in two languages, side by side. */
const PairSchema = v.object({
  kind: v.literal('pair'),
  first: listOf(InnerSchema),
  second: listOf(InnerSchema),
})

export const BlockSchema = v.variant('kind', [PairSchema, ...InnerSchema.options])

/** What may stand in the narrow column beside the first page's text. */
export const SideBlockSchema = v.variant('kind', [
  ListSchema,
  QuoteSchema,
  FactsSchema,
  BarsSchema,
  DecisionSchema,
])

export type Run = v.InferOutput<typeof RunSchema>
export type TextRun = v.InferOutput<typeof TextRunSchema>
export type InnerBlock = v.InferOutput<typeof InnerSchema>
export type PageBlock = v.InferOutput<typeof BlockSchema>
export type BarsBlock = v.InferOutput<typeof BarsSchema>
export type MapBlock = v.InferOutput<typeof MapSchema>
export type PhotoBlock = v.InferOutput<typeof PhotoSchema>
export type BarRow = v.InferOutput<typeof BarRowSchema>
export type AssetCard = v.InferOutput<typeof AssetsSchema>['cards'][number]
export type AssetShape = AssetCard['shape']

/** Every part a reader meets, those of a pair one language after the other. */
export const innerBlocks = (blocks: readonly PageBlock[]): readonly InnerBlock[] =>
  blocks.flatMap((block) => (block.kind === 'pair' ? [...block.first, ...block.second] : [block]))
