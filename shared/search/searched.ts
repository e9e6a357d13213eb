import type { Findable } from './findable.ts'

/** How much a text counts: as the name, as what is close to it, or as everything else that was written. */
type Counts = 'title' | 'near' | 'words'

/**
 * Why nobody looks for a text by its words:
 * - `elsewhere`: it names another record or a shared text, whose own words are searched
 * - `copy`: what a link saw of its record, which is found where it lives
 * - `day`: a date, which people find in the calendar and the timeline
 * - `mark`: bookkeeping nobody reads
 * - `map`: a layer under the map, which people choose on the map itself
 * - `many`: the same for every record of a file, so that one word would find all of them
 * - `people`: who gave what in a round, whom somebody invited and what people call their computers is nobody's to find
 */
type Why = 'elsewhere' | 'copy' | 'day' | 'mark' | 'map' | 'many' | 'people'

type Said<T> =
  | Counts
  | { readonly not: Why }
  /** Where its words lie deeper, or are not those that are stored. */
  | { readonly in: Counts; readonly of: (record: T) => readonly string[] }

/** Every record has these, and nobody reads them as words. */
type Bookkeeping = 'id' | 'by' | 'at' | 'order' | 'changed' | 'archived' | 'apart'

/** Whether free text can stand in a value; what is one of a few fixed words is not. */
type HoldsText<V> = V extends string
  ? string extends V
    ? true
    : false
  : V extends ReadonlyMap<infer K, infer W>
    ? HoldsText<K> | HoldsText<W>
    : V extends readonly (infer U)[]
      ? HoldsText<U>
      : V extends object
        ? { readonly [K in keyof V]: HoldsText<V[K]> }[keyof V]
        : false

type TextField<T> = {
  [F in keyof T & string]: F extends Bookkeeping ? never : true extends HoldsText<T[F]> ? F : never
}[keyof T & string]

/** Says of every text of a record where it counts in search, or why it does not: a new field has no place here until somebody says so. */
export type Searched<T> = { readonly [F in TextField<T>]-?: Said<T> }

type Collected = Pick<Findable, 'title' | 'near' | 'words'>

/** The words of a record as search reads them. */
export function collected<T extends object>(record: T, searched: Searched<T>): Collected {
  const found: Readonly<Record<Counts, string[]>> = { title: [], near: [], words: [] }
  const says: readonly (readonly [string, Said<T>])[] = Object.entries(searched)
  const values = new Map<string, unknown>(Object.entries(record))
  for (const [field, said] of says) {
    if (typeof said === 'string') found[said].push(...linesIn(values.get(field)))
    else if ('of' in said) found[said.in].push(...said.of(record))
  }
  return { ...found, title: found.title.join(' ') }
}

function linesIn(value: unknown): readonly string[] {
  const lines: readonly unknown[] = Array.isArray(value) ? value : [value]
  return lines.filter((line) => typeof line === 'string' && line !== '').map(String)
}

/** All words of a record that belongs to another one, which is found by them. */
export function allWords<T extends object>(record: T, searched: Searched<T>): readonly string[] {
  const { title, near, words } = collected(record, searched)
  return [title, ...near, ...words]
}
