import type * as Y from 'yjs'
import type { Mention } from '#shared/documents/mention.ts'
import { sharedBlocks } from '#shared/documents/shared-text.ts'
import type { TextBlock } from '#shared/documents/text-blocks.ts'
import { isPlainWords, mentionsIn, wordsOf } from '#shared/documents/text-words.ts'

/** A shared text as it reads: as plain words, and as it looks where the words do not say everything. */
export type Said = { readonly words: string; readonly blocks: TextBlock[] | null }

/** The same as it is kept, with the words kept of what it mentions. */
export type KeptSaid = Said & { readonly mentions: readonly Mention[] }

/** A cache, not state: lists ask for the same words again and again. Forgotten with the first change. */
const kept = new WeakMap<Y.Doc, KeptSaid>()

export function saidIn(document: Y.Doc): KeptSaid {
  const known = kept.get(document)
  if (known !== undefined) return known
  const blocks = sharedBlocks(document)
  const said = {
    words: wordsOf(blocks),
    blocks: isPlainWords(blocks) ? null : [...blocks],
    mentions: mentionsIn(blocks),
  }
  kept.set(document, said)
  // Before anybody is told of the change: who reads on being told must not get the words of before.
  document.once('beforeObserverCalls', () => {
    kept.delete(document)
  })
  return said
}
