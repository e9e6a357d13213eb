import * as v from 'valibot'
import { BlockSchema, SideBlockSchema } from './page-blocks.ts'
import { OptionalTextSchema as optionalText, TextSchema as text, textUpTo } from './page-text.ts'

const lines = v.optional(v.pipe(v.array(text), v.maxLength(100)), [])

/**
 * A brief ready to leave the group: every link resolved, every word in the brief's own language.
 * An exporter needs nothing else, so what it cannot see it cannot leak.
 */
export const BriefPageSchema = v.object({
  language: v.picklist(['en', 'es', 'ar']),
  paper: v.picklist(['letter', 'a4']),
  /** Large print sets the body in 18 pt and one column. */
  print: v.optional(v.picklist(['standard', 'large']), 'standard'),
  title: v.optional(textUpTo(300), ''),
  coalition: optionalText,
  /** Already formatted for the language, as "Brief, October 2026". */
  dateLine: optionalText,
  lead: optionalText,
  /** The language that stands beside the first in pairs; `name` is what it calls itself. */
  second: v.optional(
    v.nullable(
      v.object({
        language: v.picklist(['en', 'es', 'ar']),
        name: text,
        title: v.optional(textUpTo(300), ''),
        lead: optionalText,
      }),
    ),
    null,
  ),
  /** Ids of the coalition and its member groups; the woven band is drawn from them. */
  weave: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(400)), []),
  blocks: v.pipe(v.array(BlockSchema), v.maxLength(600)),
  side: v.optional(v.pipe(v.array(SideBlockSchema), v.maxLength(12)), []),
  /** `text` already names the record, its date and who said so. */
  footnotes: v.optional(
    v.pipe(
      v.array(v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), text })),
      v.maxLength(600),
    ),
    [],
  ),
  /** Who signs and how to reach them, a line each. */
  signature: lines,
  leftOut: lines,
})

/** What a caller hands over: plain strings, defaults may be left out. */
export type BriefPage = v.InferInput<typeof BriefPageSchema>

/** What an exporter works with: checked, cleaned, complete. Born in finish-page.ts only. */
export type FinishedPage = v.InferOutput<typeof BriefPageSchema>

export type PageLanguage = FinishedPage['language']
export type Direction = 'ltr' | 'rtl'

export const directionOf = (language: PageLanguage): Direction =>
  language === 'ar' ? 'rtl' : 'ltr'
