import { join, resolve } from 'node:path'
import {
  baseOf,
  type Language,
  languages,
  listNamespaces,
  pluralsOf,
  readWords,
} from './locale-files.ts'
import { readFamilies, readUses, type Uses } from './locale-uses.ts'
import { faultsOfWording, placeholdersOf } from './locale-wording.ts'

const top = resolve(import.meta.dirname, '../..')

/** Where words, source and declared families lie. */
export interface LocaleHouse {
  readonly locales: string
  readonly sources: readonly string[]
  readonly families: string
}

/** This repository. Commands and exporters read words too, so all floors are searched. */
export const thisHouse: LocaleHouse = {
  locales: join(top, 'resources/locales'),
  sources: ['renderer', 'electron', 'shared'].map((floor) => join(top, floor)),
  families: join(top, 'tests/house/locale-families.json'),
}

type Texts = ReadonlyMap<string, string>

/** Keys a language lacks or has too many, plural forms by its own rules. */
function faultsOfKeys(english: Texts, texts: Texts, language: Language): readonly string[] {
  const { needed, allowed } = pluralsOf(language)
  const bases = new Set([...english.keys()].map((key) => baseOf(key, english)))
  const isPlural = (base: string) => english.has(`${base}_other`)
  const missing = [...bases]
    .flatMap((base) => (isPlural(base) ? needed.map((form) => `${base}_${form}`) : [base]))
    .filter((key) => !texts.has(key))
    .map((key) => `${key}: is missing`)
  const known = new Set(
    [...bases].flatMap((base) =>
      isPlural(base) ? allowed.map((form) => `${base}_${form}`) : [base],
    ),
  )
  const odd = [...texts.keys()]
    .filter((key) => !known.has(key))
    .map((key) => `${key}: not in English`)
  return [...missing, ...odd]
}

/** Forms for a fixed number ("no people", "one person") may leave the number out, nothing else. */
function faultsOfPlaceholders(english: Texts, texts: Texts): readonly string[] {
  return [...texts].flatMap(([key, text]) => {
    const base = baseOf(key, english)
    const model = english.get(base) ?? english.get(`${base}_other`)
    if (model === undefined) return []
    const counted = base !== key
    const isFree = (name: string) => counted && name === '{{count}}'
    const wanted = placeholdersOf(model).filter((name) => !isFree(name))
    const given = placeholdersOf(text).filter((name) => !isFree(name))
    const same = wanted.join(' ') === given.join(' ')
    return same
      ? []
      : [
          `${key}: takes in ${given.join(' ') || 'nothing'}, English ${wanted.join(' ') || 'nothing'}`,
        ]
  })
}

function faultsOfNotes(english: Texts, notes: Texts): readonly string[] {
  const bases = new Set([...english.keys()].map((key) => baseOf(key, english)))
  const without = [...bases].filter((base) => (notes.get(base) ?? '').trim() === '')
  const stale = [...notes.keys()].filter((key) => !bases.has(key))
  return [
    ...without.map((base) => `${base}: has no note for translators`),
    ...stale.map((key) => `${key}: a note for a key that is not there`),
  ]
}

/** Keys that are called and not there, keys that are there and never called, and composed keys nobody declared. */
function faultsOfUse(
  all: ReadonlyMap<string, Texts>,
  uses: Uses,
  families: readonly string[],
): readonly string[] {
  const bases = new Set(
    [...all].flatMap(([name, english]) =>
      [...english.keys()].map((key) => `${name}:${baseOf(key, english)}`),
    ),
  )
  const spread = (namespaces: readonly string[]) =>
    namespaces.length > 0 ? namespaces : [...all.keys()]
  const used = new Set([...uses.mentions].filter((key) => bases.has(key)))
  const faults: string[] = []
  for (const { file, key, namespaces } of uses.calls) {
    const found = spread(namespaces)
      .map((name) => `${name}:${key}`)
      .filter((full) => bases.has(full))
    for (const full of found) used.add(full)
    if (found.length === 0) faults.push(`${file}: t('${key}') has no words`)
  }
  for (const { file, key, namespaces } of uses.composed) {
    const declared = spread(namespaces).some((name) =>
      families.some((family) => `${name}:${key}`.startsWith(family)),
    )
    if (!declared)
      faults.push(`${file}: t(\`${key}…\`) is in no family of tests/house/locale-families.json`)
  }
  for (const [name, english] of all)
    for (const text of english.values())
      for (const [, key] of text.matchAll(/\$t\(([^),]+)/g)) {
        const nested = key?.trim() ?? ''
        used.add(nested.includes(':') ? nested : `${name}:${nested}`)
      }
  for (const family of families)
    if (![...bases].some((full) => full.startsWith(family)))
      faults.push(`${family}: a family without keys`)
  const unused = [...bases].filter(
    (full) => !used.has(full) && !families.some((family) => full.startsWith(family)),
  )
  return [...faults, ...unused.map((full) => `${full}: is never used`)]
}

/** Everything that is wrong with the words of a house, as sentences; empty when all is well. */
export function findLocaleFaults(house: LocaleHouse = thisHouse): readonly string[] {
  const faults: string[] = []
  const all = new Map<string, Texts>()
  for (const namespace of listNamespaces(house.locales)) {
    const read = (folder: string) => readWords(join(house.locales, folder, `${namespace}.json`))
    const english = read('en').texts
    all.set(namespace, english)
    const say = (folder: string, found: readonly string[]) => {
      faults.push(...found.map((fault) => `${folder}/${namespace} ${fault}`))
    }
    for (const language of languages) {
      const { texts, twice } = read(language)
      say(
        language,
        twice.map((key) => `${key}: stands there twice`),
      )
      say(language, faultsOfKeys(english, texts, language))
      say(language, faultsOfPlaceholders(english, texts))
      for (const [key, text] of texts)
        say(
          language,
          faultsOfWording(language, text).map((fault) => `${key}: ${fault}`),
        )
    }
    say('notes', faultsOfNotes(english, read('notes').texts))
  }
  return [...faults, ...faultsOfUse(all, readUses(house.sources), readFamilies(house.families))]
}
