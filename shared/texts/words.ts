import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { type Mention, mentionKey } from '#shared/documents/mention.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { withNames, wordsOf } from '#shared/documents/text-words.ts'
import { mentioned } from './mentioned.ts'
import { pointerOf, textDocument } from './places.ts'
import { type Said, saidIn } from './said-in.ts'

/** For whom a text is read: the coalition, or whoever gets what leaves it. */
export type Readers = 'coalition' | 'anyone'

/** Stands for the name of what a text mentions and may not leave, in every language. */
export const keptName = '[…]'

/** A cache of texts that mention something, by the names they were read with. */
const named = new WeakMap<Y.Doc, { readonly names: string; readonly said: Said }>()

/**
 * How a shared text reads, with what it mentions called what it is called now; null while it has not come here. One that
 * is here holds a paragraph at least.
 */
export function sharedSaid(
  shelf: Pick<Shelf, 'read'>,
  text: string,
  readers: Readers = 'coalition',
): Said | null {
  const document = shelf.read(textDocument(text))
  if (textRoot(document).length === 0) return null
  const { words: kept, blocks: keptBlocks, mentions } = saidIn(document)
  // Without the mentions beside them: what a view hands on holds what its table says, and nothing more.
  if (keptBlocks === null || mentions.length === 0) return { words: kept, blocks: keptBlocks }
  const called = new Map(
    mentions.map((mention) => [mentionKey(mention), nameFor(shelf, mention, readers)]),
  )
  const names = JSON.stringify([...called])
  const known = named.get(document)
  if (known?.names === names && readers === 'coalition') return known.said
  const blocks = withNames(keptBlocks, (mention, words) => called.get(mentionKey(mention)) ?? words)
  const next = { words: wordsOf(blocks), blocks: [...blocks] }
  if (readers === 'coalition') {
    named.set(document, { names, said: next })
    document.once('beforeObserverCalls', () => {
      named.delete(document)
    })
  }
  return next
}

/** What a mention shows; null where only the words kept in the text can be shown. */
function nameFor(shelf: Pick<Shelf, 'read'>, mention: Mention, readers: Readers): string | null {
  const found = mentioned(shelf, mention)
  if (readers === 'anyone' && found?.leaves !== true) return keptName
  return found?.name ?? null
}

/** What a text mentions; nothing while it has not come here. */
export function mentionsOf(shelf: Pick<Shelf, 'read'>, text: string): readonly Mention[] {
  const document = shelf.read(textDocument(text))
  return textRoot(document).length === 0 ? [] : saidIn(document).mentions
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
  readers: Readers = 'coalition',
): string {
  const text = textIn(record, field)
  const words = text === null ? null : (sharedSaid(shelf, text, readers)?.words ?? null)
  const plain = record[field]
  return (words ?? (typeof plain === 'string' ? plain : '')).trim()
}
