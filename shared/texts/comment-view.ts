import type { Viewers } from '#shared/contract/handlers.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { recordsOf } from '#shared/documents/record.ts'
import type { commentViews } from './comment-contract.ts'
import { commentMap, isAbout, readComment } from './comment.ts'

export const commentViewers: Viewers<typeof commentViews> = {
  'texts/comments': (shelf, place) =>
    liveRecords(recordsOf(shelf.read(place.document), commentMap), (id, stored) => {
      const comment = readComment(id, stored)
      if (comment === null || !isAbout(comment, place)) return null
      const { text, by, at, settled } = comment
      return { id, text, by, at, settled }
    }),
}
