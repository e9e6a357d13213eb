import type * as Y from 'yjs'
import { readComment } from '#shared/texts/comment.ts'
import { readBlock } from './block.ts'
import { readBrief } from './brief.ts'

/** For the root map of the document `briefs`: can this version read what stands under a key? */
export const briefsReaders = {
  briefs: (key: string, map: Y.Map<unknown>) => readBrief(key, map.get(key)) !== null,
} as const

/** The same for the document of one brief. */
export const blockReaders = {
  blocks: (key: string, map: Y.Map<unknown>) => readBlock(key, map.get(key)) !== null,
  comments: (key: string, map: Y.Map<unknown>) => readComment(key, map.get(key)) !== null,
} as const
