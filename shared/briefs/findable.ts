import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { collected } from '#shared/search/searched.ts'
import { type CommentsOn, commentsOn } from '#shared/texts/comments-on.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { textIn, textOf } from '#shared/texts/words.ts'
import type { Block } from './block.ts'
import { type Brief, readBrief } from './brief.ts'
import { blocksOn, briefDocument, briefsIn } from './maps.ts'
import { searchedBriefs, wordsOfPart } from './searched.ts'

/** Briefs as search reads them, with the words of their parts; what a part only links to is found where it lives. */
export function findableBriefs(shelf: Pick<Shelf, 'read'>): FindableSource {
  const briefs = liveRecords(briefsIn(shelf.read('briefs')), readBrief)
  const known = new Map<string, CommentsOn>()
  const comments = (brief: string): CommentsOn => {
    const about = known.get(brief) ?? commentsOn(shelf.read(briefDocument(brief)), 'blocks')
    known.set(brief, about)
    return about
  }
  return findableRecords<Brief>(shelf, {
    kind: 'brief',
    readings: {
      ...readingsOf(briefs),
      subscribe: (moved) => {
        followParts(shelf, briefs, moved)
      },
    },
    show: (brief, id) => ({
      ...collected(brief, searchedBriefs),
      words: blocksOn(shelf, id).flatMap((block) => [
        ...wordsOf(shelf, block),
        ...(block.archived === null ? comments(id).about(block.id) : []),
      ]),
      archived: brief.archived !== null,
    }),
  })
}

/** The words of a part itself, written together or not; none of one that was taken out. */
function wordsOf(shelf: Pick<Shelf, 'read'>, block: Block): readonly string[] {
  if (block.archived !== null) return []
  const said = 'textText' in block ? { ...block, text: textOf(shelf, block, 'text') } : block
  return wordsOfPart(said)
}

/** A brief has moved also when one of its parts did, or a text of one that is written together. */
function followParts(
  shelf: Pick<Shelf, 'read'>,
  briefs: ReturnType<typeof liveRecords<Brief>>,
  moved: (ids: readonly string[]) => void,
): void {
  const followed = new Set<Y.Doc>()
  const texts = followTexts(shelf, (part) => {
    moved([part.slice(0, part.indexOf('/'))])
  })
  const noteTexts = (brief: string) => {
    for (const block of blocksOn(shelf, brief))
      texts.note(`${brief}/${block.id}`, textIn(block, 'text'))
  }
  const follow = (brief: string) => {
    const document = shelf.read(briefDocument(brief))
    if (followed.has(document)) return
    followed.add(document)
    noteTexts(brief)
    document.on('update', () => {
      noteTexts(brief)
      moved([brief])
    })
  }
  for (const [id] of briefs.items()) follow(id)
  briefs.subscribe(({ set, gone }) => {
    for (const [id] of set) follow(id)
    moved([...set.map(([id]) => id), ...gone])
  })
}
