import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, recordsOf, type Plain } from '#shared/documents/record.ts'
import { beginSharedText } from '#shared/documents/shared-text.ts'
import { commentHandlers } from './comment-commands.ts'
import type { commentCommands } from './comment-contract.ts'
import type { textCommands } from './contract.ts'
import { longTextAt, pointerOf, textDocument, type TextPlace } from './places.ts'
import { standingAt } from './standing.ts'

export const textHandlers: Handlers<
  Pick<typeof textCommands, 'texts/settle' | keyof typeof commentCommands>
> = {
  ...commentHandlers,
  'texts/settle': (desk, { place, text }) => {
    const standing = standingAt(desk, place)
    const texts =
      standing === null ? [] : [standing.text, ...standing.others.map((one) => one.text)]
    if (!texts.includes(text)) throw new Refusal('no-such-text')
    pointAt(desk, place, { [pointerOf(place.field)]: text })
    return {}
  },
}

/** Turn a plain text into a shared one: a document of its own holds its words, and the record points there. */
export function beginText(desk: Desk, place: TextPlace, text: string, words: string): void {
  desk.change(textDocument(text), (document) => {
    beginSharedText(document, words)
  })
  pointAt(desk, place, { [pointerOf(place.field)]: text })
}

/** Note in the record, where it keeps that, that its text was written on. */
export function markWritten(desk: Desk, place: TextPlace): void {
  if (longTextAt(place)?.marksChange === true) pointAt(desk, place, {})
}

function pointAt(desk: Desk, place: TextPlace, pointer: { readonly [field: string]: Plain }): void {
  const marks = longTextAt(place)?.marksChange === true
  const changed = marks ? { changed: { by: desk.me, at: desk.now } } : {}
  desk.change(place.document, (document) =>
    editRecord(recordsOf(document, place.map), place.id, { ...pointer, ...changed }),
  )
}
