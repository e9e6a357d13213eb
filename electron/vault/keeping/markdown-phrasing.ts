import { fieldOf } from '#shared/texts/places.ts'
import type { CopyWords } from './copy-words.ts'
import type { WholeContent } from './whole-content.ts'

type Plain = Readonly<Record<string, unknown>>

/** A record as people read it: a text they write together stands in the field whose place it took. */
export function asRead(record: Plain, texts: ReadonlyMap<string, string>): Plain {
  const read = new Map(Object.entries(record))
  for (const [pointer, id] of Object.entries(record)) {
    const field = fieldOf(pointer)
    const text = typeof id === 'string' ? texts.get(id) : undefined
    if (field === null || text === undefined) continue
    read.delete(pointer)
    read.set(field, text)
  }
  return Object.fromEntries(read)
}

/** How values read in a text for people. */
export type Phrasing = {
  /** What a field holds, as one line of Markdown; empty where there is nothing to say. */
  readonly value: (field: string, value: unknown) => string
  /** The name or title of what has this id, else the id itself. */
  readonly named: (id: string) => string
  /** Who added a record and when; null where it does not say. */
  readonly added: (record: Plain) => string | null
  readonly moment: (at: number) => string
  readonly escaped: (text: string) => string
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a record is called: the first of these that it has. */
export function titleOf(record: Plain): string | null {
  for (const field of ['name', 'question', 'title', 'text']) {
    const value = record[field]
    if (typeof value === 'string' && value !== '') return value
  }
  const inner = record['setup']
  return isPlain(inner) ? titleOf(inner) : null
}

/** @param content where ids are looked up, so that a reader meets names. */
export function createPhrasing(content: WholeContent, words: CopyWords): Phrasing {
  const titles = new Map(
    content.documents
      .flatMap(({ maps }) => maps)
      .flatMap(({ records }) => records)
      .flatMap(([id, stored]) => {
        const title = isPlain(stored) ? titleOf(asRead(stored, content.texts)) : null
        return title === null ? [] : [[id, title] as const]
      }),
  )
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' })
  const moment = (at: number) => day.format(new Date(at))
  const named = (id: string) => escaped(titles.get(id) ?? id)

  const value = (field: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return ''
    if (given === true) return words.t('yes')
    if (given === false) return ''
    if (typeof given === 'number') return String(given)
    if (typeof given === 'string') {
      const text = titles.get(given) ?? given
      return words.find(`value.${field}.${text}`) ?? escaped(text)
    }
    if (Array.isArray(given))
      return given
        .map((one) => value(field, one))
        .filter(Boolean)
        .join('; ')
    if (!isPlain(given)) return ''
    return Object.entries(given)
      .map(([key, inner]) => pair(key, inner))
      .filter(Boolean)
      .join(', ')
  }
  const pair = (key: string, inner: unknown): string => {
    const isMoment = key === 'at' && typeof inner === 'number'
    const said = isMoment ? moment(inner) : value(key, inner)
    return said === '' ? '' : `${words.find(`field.${key}`) ?? named(key)} ${said}`
  }
  const added = ({ by, at }: Plain): string | null =>
    typeof by === 'string' && typeof at === 'number'
      ? words.t('added', { name: named(by), date: moment(at) })
      : null
  return { value, named, added, moment, escaped }
}

/** Text as it was written, on one line of Markdown: nothing in it becomes a heading, a link, an image or HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]()#+!|<>~-]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll(/\s*\n\s*/g, ' / ')
}
