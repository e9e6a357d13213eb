import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { sharedText, textRoot } from '#shared/documents/shared-text.ts'
import { pointerOf, textDocument } from './places.ts'

/** A cache, not state: lists ask for the same words again and again. Forgotten with the first change. */
const kept = new WeakMap<Y.Doc, string>()

function wordsIn(document: Y.Doc): string {
  const known = kept.get(document)
  if (known !== undefined) return known
  const words = sharedText(document)
  kept.set(document, words)
  // Before anybody is told of the change: who reads on being told must not get the words of before.
  document.once('beforeObserverCalls', () => {
    kept.delete(document)
  })
  return words
}

/** The words of a shared text; null while it has not come here. One that is here holds a paragraph at least. */
export function sharedWords(shelf: Pick<Shelf, 'read'>, text: string): string | null {
  const document = shelf.read(textDocument(text))
  return textRoot(document).length === 0 ? null : wordsIn(document)
}

/** The id of the shared text that took the place of a plain one; null where none did. */
export function textIn(record: Readonly<Record<string, unknown>>, field: string): string | null {
  const pointer = record[pointerOf(field)]
  return v.is(IdSchema, pointer) ? pointer : null
}

/** Refuses to write over what people write together: their words would be read no more, and this would not be seen. */
export function refuseTogether(
  record: Readonly<Record<string, unknown>>,
  field: string,
  words: unknown,
): void {
  if (words !== undefined && textIn(record, field) !== null) throw new Refusal('text-together')
}

/**
 * A long text of a record as people read it, whether it is plain or written together: for lists, search, exports and
 * briefs. `record` holds the field and, where there is one, its pointer (`strong` and `strongText`).
 */
export function textOf(
  shelf: Pick<Shelf, 'read'>,
  record: Readonly<Record<string, unknown>>,
  field: string,
): string {
  const text = textIn(record, field)
  const words = text === null ? null : sharedWords(shelf, text)
  const plain = record[field]
  return (words ?? (typeof plain === 'string' ? plain : '')).trim()
}
