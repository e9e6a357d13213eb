import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { stampOf } from '#shared/briefs/stamp.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { type Readers, textIn, textOf } from '#shared/texts/words.ts'
import { OrderSchema, recordEntries } from '../fields.ts'
import {
  FitSchema,
  LineKindSchema,
  OriginSchema,
  SheetSchema,
  StampSchema,
  WordsSchema,
} from './fields.ts'

const words = v.optional(WordsSchema, '')
/** Id of the shared text that took the place of the words once people wrote them together. */
const together = v.optional(v.nullable(IdSchema), null)
const fits = v.optional(v.nullable(FitSchema), null)
const drafted = v.optional(StampSchema)

const StoredLineSchema = v.object({
  kind: v.optional(LineKindSchema, 'text'),
  sheet: v.optional(SheetSchema, 'minutes'),
  en: words,
  es: words,
  ar: words,
  enText: together,
  esText: together,
  arText: together,
  enFits: fits,
  esFits: fits,
  arFits: fits,
  /** null: somebody added it. */
  from: v.optional(v.nullable(OriginSchema), null),
  /** Stamps of the words as they were drafted: what has others was written by somebody. */
  drafted: v.optional(v.object({ en: drafted, es: drafted, ar: drafted }), {}),
  /** It was drafted with numbers of people. */
  counts: v.optional(v.boolean(), false),
  /** Numbers it was drafted with that tell of few people, though they count none: the points of an option. */
  few: v.optional(v.pipe(v.array(v.number()), v.maxLength(400)), []),
  /** Put away by a later draft that had it no longer, and by nobody else. */
  cleared: v.optional(v.boolean(), false),
  order: OrderSchema,
  ...recordEntries,
})

/** A line of the minutes or of the page that is given back, in as many languages as it has. */
export type Line = Readonly<v.InferOutput<typeof StoredLineSchema>> & { readonly id: string }

/** A line, or null where this version cannot read it. */
export function readLine(id: string, stored: unknown): Line | null {
  const parsed = v.safeParse(StoredLineSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}

type Reads = Pick<Desk, 'read'>

/** What a line says in a language, however it is kept. */
export const wordsIn = (
  shelf: Reads,
  line: Line,
  language: LanguageCode,
  readers: Readers = 'coalition',
): string => textOf(shelf, line, language, readers)

export const fitsIn = (line: Line, language: LanguageCode): Line['enFits'] =>
  ({ en: line.enFits, es: line.esFits, ar: line.arFits })[language]

/** What the words in the first language look like to whoever put them into another. */
export const fitOf = (first: LanguageCode, said: string): string => `${first}:${stampOf(said)}`

/** Whether somebody wrote the words in this language, or they are as they were drafted. */
export const isWritten = (line: Line, language: LanguageCode): boolean =>
  textIn(line, language) !== null ||
  (line[language] !== '' && stampOf(line[language]) !== line.drafted[language])

/** Whether somebody wrote any of it. */
export const isTouched = (line: Line): boolean =>
  languageCodes.some((language) => isWritten(line, language))
