import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { PageLanguage } from '#shared/briefs/page/brief-page.ts'
import { type PageWords, PageWordsSchema } from '#shared/briefs/page/page-words.ts'
import { type AppFiles, findFonts } from './fonts.ts'

/** Everything the exporters read from disk, read once. */
export type BriefResources = {
  readonly template: string
  /** Sets one drawing by itself, and what both templates set drawings with. */
  readonly figure: string
  readonly drawing: string
  readonly styles: string
  readonly fonts: readonly Buffer[]
  /** The exporters' own words, by the brief's language, which need not be the screen's. */
  readonly words: Readonly<Record<PageLanguage, PageWords>>
}

/**
 * Reads template, style sheet, fonts and words. Throws if one is missing: then the app is not whole.
 * Packaged, they lie in <resourcesFolder>/brief, /fonts and /locales.
 */
export async function readBriefResources(files: AppFiles): Promise<BriefResources> {
  const folder =
    files.kind === 'packaged' ? files.resourcesFolder : join(files.appFolder, 'resources')
  const read = (...path: readonly string[]) => readFile(join(folder, ...path), 'utf8')
  const readWords = async (language: PageLanguage) =>
    v.parse(PageWordsSchema, JSON.parse(await read('locales', language, 'brief-page.json')))
  const [template, figure, drawing, page, parts, print, en, es, ar, ...fonts] = await Promise.all([
    read('brief', 'brief.typ'),
    read('brief', 'figure.typ'),
    read('brief', 'drawing.typ'),
    read('brief', 'brief.css'),
    read('brief', 'parts.css'),
    read('brief', 'print.css'),
    readWords('en'),
    readWords('es'),
    readWords('ar'),
    ...findFonts(files).map((path) => readFile(path)),
  ])
  const styles = page + parts + print
  return { template, figure, drawing, styles, fonts, words: { en, es, ar } }
}
