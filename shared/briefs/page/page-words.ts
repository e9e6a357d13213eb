import * as v from 'valibot'

/**
 * The few words an exporter adds itself, in the brief's language. They come from
 * resources/locales/<language>/brief-page.json, whose keys these are.
 */
export const PageWordsSchema = v.object({
  sources: v.string(),
  leftOut: v.string(),
  /** With {{page}} and {{pages}}. */
  pageOf: v.string(),
  /** With {{number}}: what a screen reader says for the small number in the text. */
  sourceNumber: v.string(),
  /** With {{number}}: the way back from a source to the text. */
  backToText: v.string(),
  chartNumbers: v.string(),
  chartLabel: v.string(),
  chartValue: v.string(),
  /** Where a photo is not shown, before its words. */
  photo: v.string(),
})

export type PageWords = Readonly<v.InferOutput<typeof PageWordsSchema>>

/** Fills {{name}} places. A place without a value stays readable as it is. */
export const fillWords = (words: string, values: Readonly<Record<string, string | number>>) =>
  words.replace(/\{\{(\w+)\}\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )

export type WordPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'pages' }

/** "Page {{page}} of {{pages}}" as parts, for a typesetter that knows the numbers only later. */
export const pageOfParts = (pageOf: string): readonly WordPart[] =>
  pageOf
    .split(/(\{\{pages?\}\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{{page}}') return { kind: 'page' }
      if (part === '{{pages}}') return { kind: 'pages' }
      return { kind: 'text', text: part }
    })
