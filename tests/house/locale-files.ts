import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** The languages that are complete; English is written first and the others are held to it. */
export const languages = ['en', 'es', 'ar'] as const
export type Language = (typeof languages)[number]

/** One namespace in one language: text by key, and the keys that stood in the file twice. */
export interface Words {
  readonly texts: ReadonlyMap<string, string>
  readonly twice: readonly string[]
}

const Flat = v.record(v.string(), v.string())

/** Reads `{"key": "text"}`; throws with the path when the file is anything else. */
export function readWords(path: string): Words {
  if (!existsSync(path)) return { texts: new Map(), twice: [] }
  const raw = readFileSync(path, 'utf8')
  const parsed = v.safeParse(Flat, JSON.parse(raw))
  if (!parsed.success) throw new Error(`${path} is not flat: {"key": "text"} and nothing else.`)
  const names = [...raw.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map(([, name]) => name ?? '')
  return {
    texts: new Map(Object.entries(parsed.output)),
    twice: names.filter((name, index) => names.indexOf(name) !== index),
  }
}

/** The namespaces found in any language or among the notes, sorted. */
export function listNamespaces(folder: string): readonly string[] {
  const found = [...languages, 'notes'].flatMap((name) => {
    const path = join(folder, name)
    return existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.json')) : []
  })
  return [...new Set(found.map((file) => file.slice(0, -'.json'.length)))].toSorted()
}

const pluralKey = /^(?<base>.+)_(?<category>zero|one|two|few|many|other)$/

/** `found_one` belongs to `found` where English has `found_other`; every other key is its own base. */
export function baseOf(key: string, english: ReadonlyMap<string, string>): string {
  const base = pluralKey.exec(key)?.groups?.['base']
  return base !== undefined && english.has(`${base}_other`) ? base : key
}

/**
 * The plural forms a language needs, by CLDR. Spanish `many` (exact millions) reads like `other` in our sentences, so it may be left out.
 */
export function pluralsOf(language: Language): {
  readonly needed: readonly string[]
  readonly allowed: readonly string[]
} {
  const allowed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const needed = language === 'ar' ? allowed : allowed.filter((category) => category !== 'many')
  return { needed, allowed }
}
