import { strToU8, zipSync } from 'fflate'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { copyWords } from './copy-words.ts'
import { markdownPages } from './markdown-pages.ts'
import { wholeContent, wholeJson } from './whole-content.ts'

type Wish = {
  readonly form: 'zip' | 'json' | 'markdown'
  readonly language: LanguageCode
  /** Milliseconds since 1970, by this computer's clock. */
  readonly at: number
}

/** A copy of everything that opens without this app: what was put away is in it, keys and invites are not. */
export function readableCopy(
  coalition: Coalition,
  { form, language, at }: Wish,
): { readonly bytes: Uint8Array; readonly ending: string } {
  const content = wholeContent(coalition)
  const pages = () => markdownPages(content, copyWords(language), at)
  switch (form) {
    case 'json':
      return { bytes: strToU8(wholeJson(content, at)), ending: 'json' }
    case 'markdown': {
      const text = pages().map((page) => page.text)
      return { bytes: strToU8(text.join('\n\n')), ending: 'md' }
    }
    case 'zip': {
      const files = [
        ...pages().map(({ name, text }) => [`${name}.md`, strToU8(text)] as const),
        ['strengths.csv', strToU8(content.strengthsCsv)] as const,
        ...(content.linksCsv === null ? [] : [['links.csv', strToU8(content.linksCsv)] as const]),
        ['everything.json', strToU8(wholeJson(content, at))] as const,
      ]
      return { bytes: zipSync(Object.fromEntries(files), { mtime: at }), ending: 'zip' }
    }
  }
}
