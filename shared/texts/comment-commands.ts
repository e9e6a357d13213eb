import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { addRecord, editRecord, recordsOf } from '#shared/documents/record.ts'
import type { commentCommands } from './comment-contract.ts'
import { commentMap, isAbout, readComment } from './comment.ts'
import { standingAt } from './standing.ts'

export const commentHandlers: Handlers<typeof commentCommands> = {
  'texts/comment': (desk, { place, text }) => {
    if (standingAt(desk, place) === null) throw new Refusal('no-such-text')
    const id = desk.newId()
    const { map, id: record, field } = place
    desk.change(place.document, (document) => {
      addRecord(recordsOf(document, commentMap), id, {
        record,
        inMap: map,
        inField: field,
        text,
        by: desk.me,
        at: desk.now,
      })
    })
    return { id }
  },

  'texts/settle-comment': (desk, { place, id, settled }) => {
    const comments = recordsOf(desk.read(place.document), commentMap)
    const comment = readComment(id, comments.get(id))
    if (comment === null || !isAbout(comment, place)) throw new Refusal('comment-missing')
    if ((comment.settled !== null) === settled) return {}
    desk.change(place.document, (document) =>
      editRecord(recordsOf(document, commentMap), id, {
        settled: settled ? { by: desk.me, at: desk.now } : null,
      }),
    )
    return {}
  },
}
