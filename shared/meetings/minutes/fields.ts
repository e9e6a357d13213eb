import * as v from 'valibot'
import { HexIdSchema, MomentSchema, TextSchema } from '#shared/contract/values.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'

/** What is written after a meeting: the minutes, and the one page that goes back to those who came. */
export const sheets = ['minutes', 'give-back'] as const
export type Sheet = (typeof sheets)[number]
export const SheetSchema = v.picklist(sheets)

export const lineKinds = ['heading', 'text'] as const
export const LineKindSchema = v.picklist(lineKinds)

/** How far the minutes are. */
export const minutesStates = ['draft', 'review', 'final'] as const
export const MinutesStateSchema = v.picklist(minutesStates)
export type MinutesState = (typeof minutesStates)[number]

export const LanguageSchema = v.picklist(languageCodes)

/** Languages the minutes are written in: the first one, and the one beside it. */
export const LanguagesSchema = v.pipe(
  v.strictObject({ first: LanguageSchema, second: v.nullable(LanguageSchema) }),
  v.check(({ first, second }) => first !== second),
)
export type Languages = Readonly<v.InferOutput<typeof LanguagesSchema>>

export const languagesIn = ({ first, second }: Languages): readonly LanguageCode[] =>
  second === null ? [first] : [first, second]

/** As long as a text that people write together may be. */
export const WordsSchema = v.pipe(TextSchema, v.trim())

export const StampSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))

/**
 * What the first language said when the words beside it were written or found to fit: `en:` and a stamp of the words. `by`
 * is null where the words beside it were drafted.
 */
export const FitSchema = v.object({
  by: v.nullable(HexIdSchema),
  at: MomentSchema,
  of: v.pipe(v.string(), v.regex(/^[a-z]{2}:[0-9a-f]{24}$/)),
})

/** What a drafted line came of, as `<step>/<part>` of it. */
export const OriginSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,40}(?:\/[a-z0-9-]{1,60})?$/),
)

/** Lines on both sheets together. */
export const mostLines = 3_000
/** Ways in which the page was given back. */
export const mostWays = 100
