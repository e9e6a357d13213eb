import type * as Y from 'yjs'
import { liveRecords } from '#shared/documents/live-records.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { allWords } from '#shared/search/searched.ts'
import { commentMap, readComment } from './comment.ts'
import { searchedComments } from './searched.ts'

export type CommentsOn = {
  /** What was said about the texts of a record. */
  readonly about: (record: string) => readonly string[]
  /** Hears ids of records about which something was said. */
  readonly subscribe: (moved: (records: readonly string[]) => void) => void
}

/** The comments in one document, by the record of a root map they are about. */
export function commentsOn(document: Y.Doc, map: string): CommentsOn {
  const comments = liveRecords(recordsOf(document, commentMap), (id, stored) => {
    const comment = readComment(id, stored)
    return comment?.inMap === map ? comment : null
  })
  const byRecord = new Map<string, Set<string>>()
  const file = (id: string, record: string) => {
    byRecord.set(record, (byRecord.get(record) ?? new Set()).add(id))
  }
  for (const [id, { record }] of comments.items()) file(id, record)
  const listeners = new Set<(records: readonly string[]) => void>()
  comments.subscribe(({ set, gone }) => {
    for (const [id, { record }] of set) file(id, record)
    const left = [...byRecord].flatMap(([record, ids]) =>
      gone.some((id) => ids.has(id)) ? [record] : [],
    )
    const moved = [...new Set([...set.map(([, { record }]) => record), ...left])]
    for (const listener of listeners) listener(moved)
  })
  return {
    about: (record) =>
      [...(byRecord.get(record) ?? [])].flatMap((id) => {
        const comment = comments.get(id)
        return comment?.record === record ? allWords(comment, searchedComments) : []
      }),
    subscribe: (moved) => {
      listeners.add(moved)
    },
  }
}
