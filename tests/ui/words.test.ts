import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageCodes } from '#shared/language/languages.ts'
import { createWords } from '#renderer/ui/words.ts'

const folder = resolve(import.meta.dirname, '../../resources/locales')
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(resolve(folder, language, file), 'utf8')) as Record<string, string>
/** Files that pages read; the brief's words are checked where the brief is. */
const files = readdirSync(resolve(folder, 'en')).filter((file) => file !== 'brief-page.json')

const plural = /_(?:zero|one|two|few|many|other)$/
const baseKeys = (words: object) => [
  ...new Set(Object.keys(words).map((key) => key.replace(plural, ''))),
]
const needs = (language: string) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories
const inOrder = (a: string, b: string) => (a < b ? -1 : 1)
const namesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted(inOrder)

describe.each(files)('%s', (file) => {
  const english = read('en', file)

  test.each(languageCodes)('is complete in %s, with every plural its grammar has', (language) => {
    const words = read(language, file)
    expect(baseKeys(words).toSorted(inOrder)).toEqual(baseKeys(english).toSorted(inOrder))
    for (const key of Object.keys(english).filter((name) => name.endsWith('_other'))) {
      const base = key.replace(plural, '')
      for (const form of needs(language)) expect(words).toHaveProperty([`${base}_${form}`])
    }
  })

  test.each(languageCodes)('fills the same gaps in %s', (language) => {
    const words = read(language, file)
    for (const [key, text] of Object.entries(words).filter(([name]) => !plural.test(name)))
      expect([key, namesIn(text)]).toEqual([key, namesIn(english[key] ?? '')])
  })

  test('has a note for translators on every key, and no exclamation marks', () => {
    expect(baseKeys(read('notes', file)).toSorted(inOrder)).toEqual(
      baseKeys(english).toSorted(inOrder),
    )
    for (const language of languageCodes)
      for (const text of Object.values(read(language, file))) expect(text).not.toMatch(/[!¡]/)
  })
})

test('a key that exists nowhere throws in tests', async () => {
  const words = await createWords('ar', { strict: true })
  expect(words.t('ui:close')).toBe('إغلاق')
  expect(() => words.t('ui:no-such-key')).toThrow('no words for ui:no-such-key')
})

test('words of a room are fetched when asked for', async () => {
  const words = await createWords('es')
  expect(words.hasResourceBundle('es', 'home')).toBe(false)
  await words.loadNamespaces('home')
  expect(words.hasResourceBundle('es', 'home')).toBe(true)
})
