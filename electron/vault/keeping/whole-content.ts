import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetsToCsv } from '#shared/assets/export.ts'
import { linksToCsv, shownTies } from '#shared/assets/links/export.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { withWords } from '#shared/assets/with-words.ts'
import { canonicalJson } from '#shared/documents/canonical.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { TextBlock } from '#shared/documents/text-blocks.ts'
import { coalitionName } from '#shared/people/people-document.ts'
import { ballotsToTell } from '#shared/priorities/ballots-to-tell.ts'
import type { Said } from '#shared/texts/said-in.ts'
import { sharedSaid } from '#shared/texts/words.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { readableRecords, type ReadableMap } from '../records.ts'

export type WholeDocument = { readonly name: string; readonly maps: readonly ReadableMap[] }

/** Everything of a coalition that this version can read, as plain data. */
export type WholeContent = {
  readonly coalition: { readonly id: string; readonly name: string }
  /** All but the shared texts, in the order of their names. */
  readonly documents: readonly WholeDocument[]
  /** Texts people write together, by their ids. */
  readonly texts: ReadonlyMap<string, string>
  /** Those of them whose words do not say everything, by their ids. */
  readonly looks: ReadonlyMap<string, readonly TextBlock[]>
  readonly strengthsCsv: string
  /** null where nothing is linked. */
  readonly linksCsv: string | null
  /** Ballots of open rounds that are not told yet. */
  readonly untold: number
}

export function wholeContent({ id, me, space }: Coalition): WholeContent {
  const shelf = space.shelf()
  const names = [...space.documents()].sort()
  const said = names.flatMap((name) =>
    name.startsWith('text/') ? [[name.slice('text/'.length), saidOf(shelf, name)] as const] : [],
  )
  const records = assetRecordsOf(shelf.read('assets'))
  const shown = [...records.all()].flatMap(([, asset]) =>
    asset.archived === null && records.visible(asset) ? [withWords(shelf, asset)] : [],
  )
  const isTold = ballotsToTell(shelf, me)
  const all = names
    .filter((name) => !name.startsWith('text/'))
    .map((name) => ({ name, maps: readableRecords(name, shelf) }))
  const documents = all.map(({ name, maps }) => ({
    name,
    maps: maps.map((map) =>
      name === 'priorities' && map.map === 'ballots'
        ? { ...map, records: map.records.filter(([key]) => isTold(key)) }
        : map,
    ),
  }))
  const ties = shownTies(linkRecordsOf(shelf.read('assets')))
  return {
    coalition: { id, name: coalitionName(shelf.read('people')) },
    documents,
    texts: new Map(said.map(([text, { words }]) => [text, words])),
    looks: new Map(said.flatMap(([text, { blocks }]) => (blocks ? [[text, blocks]] : []))),
    strengthsCsv: assetsToCsv(shown, records.offers),
    linksCsv: ties.length === 0 ? null : linksToCsv(ties),
    untold: recordsIn(all) - recordsIn(documents),
  }
}

const recordsIn = (documents: readonly WholeDocument[]): number =>
  documents.flatMap(({ maps }) => maps).reduce((sum, { records }) => sum + records.length, 0)

/** With what it mentions called what it is called now. */
const saidOf = (shelf: Shelf, name: string): Said =>
  sharedSaid(shelf, name.slice('text/'.length)) ?? { words: '', blocks: null }

/** The same as one JSON document; the records are in the form the canonical hashes of `verify` are made of. */
export function wholeJson({ coalition, documents, texts }: WholeContent, at: number): string {
  const byName = Object.fromEntries(
    documents.map(({ name, maps }) => [
      name,
      Object.fromEntries(maps.map(({ map, records }) => [map, Object.fromEntries(records)])),
    ]),
  )
  const whole = {
    format: 'commonweave-everything',
    version: 1,
    written: new Date(at).toISOString(),
    coalition,
    documents: byName,
    texts: Object.fromEntries(texts),
  }
  return `${canonicalJson(whole)}\n`
}
