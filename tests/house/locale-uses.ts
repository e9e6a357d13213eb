import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** A call `t('key')` with what it can mean: the namespace it names, or those its file works with. */
interface Use {
  readonly file: string
  readonly key: string
  readonly namespaces: readonly string[]
}

/** What a folder of source says about keys. */
export interface Uses {
  readonly calls: readonly Use[]
  /** `namespace:key` as it stands in any string: tables of keys are read by a `t(row.key)` elsewhere. */
  readonly mentions: ReadonlySet<string>
  /** Beginnings of keys that are put together while running, as in t(`kind.${kind}`). */
  readonly composed: readonly Use[]
}

const call = /\bt\(\s*(['"])((?:(?!\1).)+)\1|\bi18nKey=(['"])((?:(?!\3).)+)\3/g
const composedCall = /\bt\(\s*`([^`$]*)\$\{/g
const mention = /['"`]([\w-]+:[\w.-]+)['"`]/g
const hook = /\buseTranslation\(\s*\[?((?:\s*['"][\w-]+['"]\s*,?)+)/g

function useOf(file: string, raw: string, inFile: readonly string[]): Use {
  const at = raw.indexOf(':')
  if (at < 0) return { file, key: raw, namespaces: inFile }
  return { file, key: raw.slice(at + 1), namespaces: [raw.slice(0, at)] }
}

/** Keys used in the .ts and .tsx files below the folders; a folder that does not exist has none. */
export function readUses(folders: readonly string[]): Uses {
  const calls: Use[] = []
  const composed: Use[] = []
  const mentions = new Set<string>()
  for (const folder of folders.filter((path) => existsSync(path))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((path) => /\.tsx?$/.test(path))) {
      const source = readFileSync(join(folder, name), 'utf8')
      const hooks = [...source.matchAll(hook)].flatMap(([, list]) => list?.match(/[\w-]+/g) ?? [])
      const uses = [...source.matchAll(call)].map(([, , key, , other]) => key ?? other ?? '')
      calls.push(...uses.map((key) => useOf(name, key, hooks)))
      const begun = [...source.matchAll(composedCall)].map(([, begin]) => begin ?? '')
      composed.push(...begun.map((key) => useOf(name, key, hooks)))
      for (const [, key] of source.matchAll(mention)) if (key !== undefined) mentions.add(key)
    }
  }
  return { calls, mentions, composed }
}

const Families = v.strictObject({
  $comment: v.optional(v.string()),
  families: v.array(
    v.strictObject({ prefix: v.pipe(v.string(), v.regex(/^[\w-]+:/)), why: v.string() }),
  ),
})

/** Declared beginnings `namespace:key.` whose keys are put together while running. */
export function readFamilies(path: string): readonly string[] {
  const parsed = v.parse(Families, JSON.parse(readFileSync(path, 'utf8')))
  return parsed.families.map(({ prefix }) => prefix)
}
