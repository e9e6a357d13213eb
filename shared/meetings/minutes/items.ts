import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { TextBlockSchema } from '#shared/documents/text-blocks.ts'
import { MarkSchema } from '../fields.ts'
import {
  LanguageSchema,
  LanguagesSchema,
  LineKindSchema,
  MinutesStateSchema,
  SheetSchema,
} from './fields.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const ShownMarkSchema = v.strictObject(MarkSchema.entries)

/** What a line says in one language. */
const SaidSchema = v.strictObject({
  language: LanguageSchema,
  words: v.string(),
  /** null: the words say everything. */
  looks: v.nullable(v.array(TextBlockSchema)),
  /**
   * Of a language beside the first: that the first one changed after these words were written or read; that they are the
   * same words still; or that there are none yet.
   */
  waits: v.nullable(v.picklist(['changed', 'same', 'empty'])),
  /** Whoever wrote or read these words last beside the first language; null where they were drafted. */
  by: v.nullable(HexIdSchema),
})

/** A question somebody asked about a line, not settled yet. */
const AskSchema = v.strictObject({
  id: IdSchema,
  language: LanguageSchema,
  text: v.string(),
  by: HexIdSchema,
  at: MomentSchema,
})

export const MinutesItemSchema = v.variant('item', [
  v.strictObject({
    item: v.literal('head'),
    languages: v.nullable(LanguagesSchema),
    state: MinutesStateSchema,
    /** By whom and when it was said; null while nobody has said anything. */
    mark: v.nullable(ShownMarkSchema),
    /** They were made final, and words that were written apart have come since. */
    isOther: v.boolean(),
    /** Whoever wrote in them, most recent last. */
    wrote: v.array(HexIdSchema),
    /** Whoever has read them, and whether they said then what they say now. */
    read: v.array(v.strictObject({ by: HexIdSchema, at: MomentSchema, isNow: v.boolean() })),
    /** Steps of which something came. */
    steps: CountSchema,
  }),
  v.strictObject({
    item: v.literal('line'),
    id: IdSchema,
    kind: LineKindSchema,
    sheet: SheetSchema,
    order: v.string(),
    said: v.array(SaidSchema),
    asks: v.array(AskSchema),
  }),
  v.strictObject({
    item: v.literal('way'),
    id: IdSchema,
    text: v.string(),
    done: v.nullable(ShownMarkSchema),
    order: v.string(),
  }),
])

/** What there is to know before a sheet leaves the group; its words are the keys `check.<code>`. */
export const minutesFindingCodes = [
  'nothing-in-it',
  /** A strength that is only for the coalition, a home or a person, named in a line. */
  'name-in-text',
  /** Somebody of the coalition, named in a line. */
  'person-in-text',
  /** The same in what the meeting is called. */
  'name-in-title',
  'person-in-title',
  /** A line that counts people, and a number in it below what may be told outside. */
  'few-people',
  'not-final',
  'words-wait',
] as const

export const MinutesFindingSchema = v.strictObject({
  key: v.string(),
  code: v.picklist(minutesFindingCodes),
  /** The line it is about; null where it is about the whole. */
  line: v.nullable(IdSchema),
  /** The name, the number, or the words it is about. */
  subject: v.string(),
  standing: v.picklist(['needed', 'fix', 'said']),
  at: CountSchema,
})

export type MinutesItem = Readonly<v.InferOutput<typeof MinutesItemSchema>>
export type MinutesHead = Extract<MinutesItem, { item: 'head' }>
export type ShownLine = Extract<MinutesItem, { item: 'line' }>
export type MinutesFinding = Readonly<v.InferOutput<typeof MinutesFindingSchema>>
