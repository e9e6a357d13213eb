import type { Shelf } from '#shared/documents/desk.ts'
import { sharedSaid, textOf } from '#shared/texts/words.ts'
import { type Block, linksOf } from './block.ts'
import { type Brief, readBrief } from './brief.ts'
import type { LinkedKind } from './fields.ts'
import { asDocumentsSay, type SeePhoto } from './find-photo.ts'
import { findRecord } from './find-record.ts'
import type { ShownBlock, ShownLink } from './items.ts'
import { blocksOn, briefsIn } from './maps.ts'
import { differences, noteOf } from './noted.ts'

/** A brief with what its links lead to now. */
export type Resolved = {
  readonly brief: Brief
  /** In order, also those that were taken out. */
  readonly blocks: readonly ShownBlock[]
}

/** Read a brief and follow its links; null where there is no such brief that can be read. */
export function resolveBrief(
  shelf: Shelf,
  id: string,
  see: SeePhoto = asDocumentsSay,
): Resolved | null {
  const brief = readBrief(id, briefsIn(shelf.read('briefs')).get(id))
  if (brief === null) return null
  return { brief, blocks: blocksOn(shelf, id).map((block) => resolveBlock(shelf, block, see)) }
}

function resolveBlock(shelf: Shelf, block: Block, see: SeePhoto): ShownBlock {
  switch (block.kind) {
    case 'heading':
    case 'facts':
      return block
    case 'text':
    case 'points':
    case 'ask':
    case 'signature': {
      const { textText, ...rest } = block
      if (textText === null) return { ...rest, looks: null }
      const looks = sharedSaid(shelf, textText)?.blocks ?? null
      return { ...rest, text: textOf(shelf, block, 'text'), looks }
    }
    case 'goal':
    case 'assets':
    case 'map':
    case 'photo':
    case 'decision':
    case 'actions':
    case 'quote': {
      const links = linksOf(block).map((link) => resolveLink(shelf, block.kind, link, see))
      return { ...block, links }
    }
  }
}

function resolveLink(
  shelf: Shelf,
  kind: LinkedKind,
  { id, noted }: ReturnType<typeof linksOf>[number],
  see: SeePhoto,
): ShownLink {
  const found = findRecord(shelf, kind, id, see)
  // What it saw when it was placed still tells people which record is meant.
  if (found === null)
    return { id, state: 'missing', name: noted[0]?.[1] ?? '', record: null, changed: [] }
  const { record, archived } = found
  return {
    id,
    state: archived ? 'archived' : 'here',
    name: noteOf(kind, record)[0]?.[1] ?? '',
    record,
    changed: [...differences(noted, noteOf(kind, record))],
  }
}
