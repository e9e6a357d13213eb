import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import type * as Y from 'yjs'
import { isDocumentName, type DocumentName } from '#shared/documents/names.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { isLineClosed } from '#shared/meetings/minutes/closed.ts'

/** Which long text: a field of a record in a root map of a document. */
export type TextPlace = {
  readonly document: DocumentName
  readonly map: string
  readonly id: string
  readonly field: string
}

type LongText = {
  readonly document: RegExp
  readonly map: string
  readonly field: string
  /** Whether its record says who changed it last. */
  readonly marksChange: boolean
  /** Whether nobody may write in it now, by the document of its record; left out where it is always open. */
  readonly isClosed?: (document: Y.Doc, id: string) => boolean
}

const inMinutes = { document: /^meeting\//, map: 'minutes', marksChange: true } as const

/** Every field that people may write together. Reasons of a decision are not among them: what was recorded stays. */
const longTexts: readonly LongText[] = [
  { document: /^assets$/, map: 'assets', field: 'strong', marksChange: true },
  { document: /^plans$/, map: 'goals', field: 'text', marksChange: true },
  { document: /^plans$/, map: 'actions', field: 'notes', marksChange: true },
  { document: /^brief\//, map: 'blocks', field: 'text', marksChange: false },
  // Lines of minutes, in each language.
  ...languageCodes.map((field) => ({ ...inMinutes, field, isClosed: isLineClosed })),
]

/** What is known of a long text's kind; null where nobody writes together. */
export const longTextAt = (place: Omit<TextPlace, 'id'>): LongText | null =>
  longTexts.find(
    ({ document, map, field }) =>
      map === place.map && field === place.field && document.test(place.document),
  ) ?? null

const DocumentNameSchema = v.custom<DocumentName>(
  (name) => typeof name === 'string' && isDocumentName(name),
)

export const TextPlaceSchema = v.pipe(
  v.strictObject({
    document: DocumentNameSchema,
    map: v.pipe(v.string(), v.maxLength(32)),
    id: IdSchema,
    field: v.pipe(v.string(), v.maxLength(32)),
  }),
  v.check((place) => longTextAt(place) !== null),
)

/** The field that names the shared text which took the place of a plain one. */
export const pointerOf = (field: string): string => `${field}Text`

/** The field whose pointer this is called; null where it is no pointer's name. */
export const fieldOf = (pointer: string): string | null => /^(.+)Text$/.exec(pointer)?.[1] ?? null

export const textDocument = (text: string): DocumentName => `text/${text}`
