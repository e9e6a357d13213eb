import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { sharedBlocks, textRoot } from '#shared/documents/shared-text.ts'
import type { TextBlock } from '#shared/documents/text-blocks.ts'
import { isPlainWords, wordsOf } from '#shared/documents/text-words.ts'
import { pointerOf, textDocument } from './places.ts'

/** A shared text as it reads: as plain words, and as it looks where the words do not say everything. */
export type Said = { readonly words: string; readonly blocks: TextBlock[] | null }

/** A cache, not state: lists ask for the same words again and again. Forgotten with the first change. */
const kept = new WeakMap<Y.Doc, Said>()

function saidIn(document: Y.Doc): Said {
  const known = kept.get(document)
  if (known !== undefined) return known
  const blocks = sharedBlocks(document)
  const said = { words: wordsOf(blocks), blocks: isPlainWords(blocks) ? null : [...blocks] }
  kept.set(document, said)
  // Before anybody is told of the change: who reads on being told must not get the words of before.
  document.once('beforeObserverCalls', () => {
    kept.delete(document)
  })
  return said
}

/** How a shared text reads; null while it has not come here. One that is here holds a paragraph at least. */
export function sharedSaid(shelf: Pick<Shelf, 'read'>, text: string): Said | null {
  const document = shelf.read(textDocument(text))
  return textRoot(document).length === 0 ? null : saidIn(document)
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
  const words = text === null ? null : (sharedSaid(shelf, text)?.words ?? null)
  const plain = record[field]
  return (words ?? (typeof plain === 'string' ? plain : '')).trim()
}
