import type { Shelf } from '#shared/documents/desk.ts'
import type { LiveRecords } from '#shared/documents/live-records.ts'
import type { CommentsOn } from '#shared/texts/comments-on.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { textIn } from '#shared/texts/words.ts'
import { keyOf, type Findable, type FindableKind, type FindableSource } from './findable.ts'

/** What a room says of one of its records. */
export type Shown = Pick<Findable, 'title'> &
  Partial<Pick<Findable, 'near' | 'words' | 'under' | 'parent' | 'archived'>>

/** A room's readings of one kind of record. */
export type Readings<T> = Pick<LiveRecords<T>, 'items' | 'get'> & {
  readonly subscribe: (moved: (ids: readonly string[]) => void) => void
}

type Part<T> = {
  readonly kind: FindableKind
  readonly readings: Readings<T>
  /** null for what is there but not to be found. */
  readonly show: (record: T, id: string) => Shown | null
  /** The field that people may write together. */
  readonly text?: keyof T & string
}

/** Live records, as search hears of them. */
export const readingsOf = <T>(records: LiveRecords<T>): Readings<T> => ({
  items: records.items,
  get: records.get,
  subscribe: (moved) => {
    records.subscribe(({ set, gone }) => {
      moved([...set.map(([id]) => id), ...gone])
    })
  },
})

/** A record moves with what is said about it, too. */
export const withComments = <T>(readings: Readings<T>, comments: CommentsOn): Readings<T> =>
  movedBy(readings, comments.subscribe)

/** A record moves with what belongs to it, too. @param subscribe tells ids of the records to which something belongs */
export const movedBy = <T>(
  readings: Readings<T>,
  subscribe: Readings<T>['subscribe'],
): Readings<T> => ({
  ...readings,
  subscribe: (moved) => {
    readings.subscribe(moved)
    subscribe(moved)
  },
})

/** One kind of record as a source. Words are read when they are asked for, also those written together elsewhere. */
export function findableRecords<T extends Readonly<Record<string, unknown>>>(
  shelf: Pick<Shelf, 'read'>,
  { kind, readings, show, text }: Part<T>,
): FindableSource {
  const listeners = new Set<(keys: readonly string[]) => void>()
  const tell = (ids: readonly string[]) => {
    for (const listener of listeners) listener(ids.map((id) => keyOf(kind, id)))
  }
  const texts = followTexts(shelf, (id) => {
    tell([id])
  })
  const note = (id: string, record: T | undefined) => {
    if (text === undefined) return
    texts.note(id, record === undefined ? null : textIn(record, text))
  }
  const shown = (id: string, record: T): Findable | null => {
    const said = show(record, id)
    return (
      said && { kind, id, near: [], words: [], under: '', parent: null, archived: false, ...said }
    )
  }
  for (const [id, record] of readings.items()) note(id, record)
  readings.subscribe((ids) => {
    for (const id of ids) note(id, readings.get(id))
    tell(ids)
  })
  const prefix = `${kind}/`
  return {
    *all() {
      for (const [id, record] of readings.items()) {
        const found = shown(id, record)
        if (found !== null) yield found
      }
    },
    get(key) {
      if (!key.startsWith(prefix)) return undefined
      const id = key.slice(prefix.length)
      const record = readings.get(id)
      return record === undefined ? undefined : (shown(id, record) ?? undefined)
    },
    subscribe(listener) {
      listeners.add(listener)
    },
  }
}
