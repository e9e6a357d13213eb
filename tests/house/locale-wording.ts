import type { Language } from './locale-files.ts'
import { arabicWording } from './locale-wording-ar.ts'
import { spanishWording, type Wording } from './locale-wording-es.ts'

const calm: Wording = { pattern: /[!¡！]/u, why: 'calm words need no exclamation mark' }

const english =
  /\b(victims?|vulnerable|at-risk|hard-to-reach|target populations?|stakeholders?|needs assessments?|triggers?|kill(s|ed)?|abort(s|ed)?|masters?|servers?|clients?|users?)\b/iu

const spanish = /(?<!\p{L})(servidor(es)?|clientes?|usuari[oa]s?|víctimas?|vulnerables?)(?!\p{L})/iu

const arabic = /(?<!\p{L})(ال)?(خادم|عميل|ضحية)(?!\p{L})/u

const rules: Readonly<Record<Language, readonly Wording[]>> = {
  en: [calm, { pattern: english, why: 'the glossary has a better word' }],
  es: [calm, { pattern: spanish, why: 'the glossary has a better word' }, ...spanishWording],
  ar: [calm, { pattern: arabic, why: 'the glossary has a better word' }, ...arabicWording],
}

/** What speaks against a text, as reasons; empty where nothing does. Names in `{{…}}` and in tags are no words. */
export function faultsOfWording(language: Language, text: string): readonly string[] {
  const read = text.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/g, ' ')
  const blank = text.trim() === '' ? ['there is no text'] : []
  const untrimmed = text !== text.trim() && blank.length === 0 ? ['blanks at an end'] : []
  const worded = rules[language].flatMap(({ pattern, why }) => {
    const found = pattern.exec(read)
    return found ? [`“${found[0]}”: ${why}`] : []
  })
  return [...blank, ...untrimmed, ...worded]
}

/** What a text takes in from outside (`{{name}}`, `$t(key)`, `<tag>`), sorted and each once. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(
    ([, name]) => `{{${name ?? ''}}}`,
  )
  const nested = [...text.matchAll(/\$t\(([^),]+)/g)].map(([, key]) => `$t(${key ?? ''})`)
  const tags = [...text.matchAll(/<\/?([\w-]+)\s*\/?>/g)].map(([, tag]) => `<${tag ?? ''}>`)
  return [...new Set([...names, ...nested, ...tags])].toSorted()
}
