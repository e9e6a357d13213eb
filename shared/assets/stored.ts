import type * as Y from 'yjs'
import { type Records, recordsOf } from '#shared/documents/record.ts'

/** Where the document "assets" keeps its records. */
export const storedAssets = (document: Y.Doc): Records => recordsOf(document, 'assets')

/** Links between records of `assets`. */
export const storedLinks = (document: Y.Doc): Records => recordsOf(document, 'links')
/** Offers with more to them than a line, each under its own id. */
export const storedOffers = (document: Y.Doc): Records => recordsOf(document, 'offers')

/** Photos and attachments of records of `assets`. */
export const storedFiles = (document: Y.Doc): Records => recordsOf(document, 'files')

/** Photos and floor plans that are maps. */
export const storedSheets = (document: Y.Doc): Records => recordsOf(document, 'sheets')

/** Where strengths stand on them, each under a fresh id. */
export const storedStands = (document: Y.Doc): Records => recordsOf(document, 'stands')

/** Pairs that somebody said are two things. */
export const storedDistinct = (document: Y.Doc): Records => recordsOf(document, 'distinct')

/** One note per import that has come whole. */
export const importNotes = (document: Y.Doc): Records => recordsOf(document, 'imports')

/** Layers under the map, each under its own id. */
export const storedUnderlays = (document: Y.Doc): Records => recordsOf(document, 'underlays')
