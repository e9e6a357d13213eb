import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { textIn, textOf } from '#shared/texts/words.ts'
import type { Block } from './block.ts'
import { type Brief, readBrief } from './brief.ts'
import { blocksOn, briefDocument, briefsIn } from './maps.ts'

/** Briefs as search reads them, with the words of their parts; what a part only links to is found where it lives. */
export function findableBriefs(shelf: Pick<Shelf, 'read'>): FindableSource {
  const briefs = liveRecords(briefsIn(shelf.read('briefs')), readBrief)
  return findableRecords<Brief>(shelf, {
    kind: 'brief',
    readings: {
      ...readingsOf(briefs),
      subscribe: (moved) => {
        followParts(shelf, briefs, moved)
      },
    },
    show: ({ title, lead, archived }, id) => ({
      title,
      near: [lead],
      words: blocksOn(shelf, id).flatMap((block) => wordsOf(shelf, block)),
      archived: archived !== null,
    }),
  })
}

/** The words of a part itself; none of one that was taken out. */
function wordsOf(shelf: Pick<Shelf, 'read'>, block: Block): readonly string[] {
  if (block.archived !== null) return []
  return [
    'title' in block ? block.title : '',
    'text' in block ? textOf(shelf, block, 'text') : '',
    'secondText' in block ? block.secondText : '',
    'secondTitle' in block ? block.secondTitle : '',
    ...('facts' in block
      ? block.facts.flatMap(({ value, label, source }) => [value, label, source])
      : []),
  ]
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
