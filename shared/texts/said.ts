import type { LiveRecords } from '#shared/documents/live-records.ts'
import type { FollowedTexts } from './follow-texts.ts'
import { textIn } from './words.ts'

export type Said<T> = Pick<LiveRecords<T>, 'get' | 'items'>

/**
 * Records as people read them, where a field of theirs may be written together. One whose words are the same as before
 * stays the same object, as with the records themselves.
 *
 * @param read puts the words into `field`
 */
export function saidRecords<T extends Readonly<Record<string, unknown>> & { readonly id: string }>(
  records: Said<T>,
  field: keyof T & string,
  texts: FollowedTexts,
  read: (record: T) => T,
): Said<T> {
  const known = new WeakMap<T, T>()
  const said = (record: T): T => {
    texts.note(record.id, textIn(record, field))
    const next = read(record)
    const before = known.get(record)
    if (before !== undefined && before[field] === next[field]) return before
    known.set(record, next)
    return next
  }
  return {
    get: (id) => {
      const record = records.get(id)
      return record && said(record)
    },
    items: function* () {
      for (const [id, record] of records.items()) yield [id, said(record)] as const
    },
  }
}
