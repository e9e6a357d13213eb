import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { byOrder } from '#shared/documents/order.ts'
import { recordsOf, type Records } from '#shared/documents/record.ts'
import { type Block, readBlock } from './block.ts'

export const briefDocument = (id: string): DocumentName => `brief/${id}`

/** The records of the document "briefs". */
export const briefsIn = (document: Y.Doc): Records => recordsOf(document, 'briefs')

/** The parts in the document of one brief. */
export const blocksIn = (document: Y.Doc): Records => recordsOf(document, 'blocks')

/** All parts of a brief that can be read, in order, also those that were taken out. */
export const blocksOn = (shelf: Pick<Shelf, 'read'>, brief: string): readonly Block[] =>
  [...blocksIn(shelf.read(briefDocument(brief))).entries()]
    .flatMap(([id, stored]) => readBlock(id, stored) ?? [])
    .toSorted(byOrder)
