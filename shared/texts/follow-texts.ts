import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { followNames } from './follow-names.ts'
import { textDocument } from './places.ts'

export type FollowedTexts = {
  /** Say which text a record's words are in now; null for none. */
  readonly note: (record: string, text: string | null) => void
  readonly close: () => void
}

/**
 * Follow the shared texts of a view's records. Each is heard of by its record's key, so that the view reads that item
 * again and nothing else: call `note` for a record whenever it was read.
 */
export function followTexts(
  shelf: Pick<Shelf, 'read'>,
  moved: (record: string) => void,
): FollowedTexts {
  const followed = new Map<string, { readonly text: string; readonly stop: () => void }>()
  const leave = (record: string) => {
    followed.get(record)?.stop()
    followed.delete(record)
  }
  return {
    note(record, text) {
      if (followed.get(record)?.text === text) return
      leave(record)
      if (text === null) return
      const document: Y.Doc = shelf.read(textDocument(text))
      const names = followNames(shelf, text, () => {
        moved(record)
      })
      const tell = () => {
        names.follow()
        moved(record)
      }
      document.on('update', tell)
      const stop = () => {
        names.stop()
        document.off('update', tell)
      }
      followed.set(record, { text, stop })
    },
    close() {
      for (const record of followed.keys()) leave(record)
    },
  }
}
