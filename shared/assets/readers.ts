import type * as Y from 'yjs'
import { readDistinct } from './alike/distinct.ts'
import { readComment } from '#shared/texts/comment.ts'
import { readAsset } from './asset.ts'
import { readFile } from './files/file.ts'
import { readImportNote } from './import-note.ts'
import { readLink } from './links/link.ts'
import { readOffer } from './offers/offer.ts'
import { readSheet } from './sheets/sheet.ts'
import { readStand } from './sheets/stand.ts'
import { readPiece } from './underlay/piece.ts'
import { readUnderlay } from './underlay/underlay.ts'

/** For each root map of the document `assets`: can this version read what stands under a key? */
export const assetReaders = {
  assets: (key: string, map: Y.Map<unknown>) => readAsset(key, map.get(key)) !== null,
  offers: (key: string, map: Y.Map<unknown>) => readOffer(key, map.get(key)) !== null,
  distinct: (key: string, map: Y.Map<unknown>) => readDistinct(key, map.get(key)) !== null,
  imports: (key: string, map: Y.Map<unknown>) => readImportNote(key, map.get(key)) !== null,
  files: (key: string, map: Y.Map<unknown>) => readFile(key, map.get(key)) !== null,
  links: (key: string, map: Y.Map<unknown>) => readLink(key, map.get(key)) !== null,
  sheets: (key: string, map: Y.Map<unknown>) => readSheet(key, map.get(key)) !== null,
  stands: (key: string, map: Y.Map<unknown>) => readStand(key, map.get(key)) !== null,
  underlays: (key: string, map: Y.Map<unknown>) => readUnderlay(key, map.get(key)) !== null,
  comments: (key: string, map: Y.Map<unknown>) => readComment(key, map.get(key)) !== null,
} as const

/** For each root map of a document `underlay/…`. */
export const underlayReaders = {
  pieces: (key: string, map: Y.Map<unknown>) => readPiece(key, map.get(key)) !== null,
} as const
