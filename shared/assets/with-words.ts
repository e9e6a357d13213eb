import type { Shelf } from '#shared/documents/desk.ts'
import { type Readers, textOf } from '#shared/texts/words.ts'
import type { Asset } from './asset.ts'

/** A strength as people read it: where they write its text together, `strong` holds those words. */
export const withWords = (
  shelf: Pick<Shelf, 'read'>,
  asset: Asset,
  readers: Readers = 'coalition',
): Asset =>
  asset.strongText === null ? asset : { ...asset, strong: textOf(shelf, asset, 'strong', readers) }
