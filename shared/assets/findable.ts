import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import { type FindableSource, joinedSources } from '#shared/search/findable.ts'
import { allWords, collected } from '#shared/search/searched.ts'
import { commentsOn } from '#shared/texts/comments-on.ts'
import type { Asset } from './asset.ts'
import { assetRecordsOf } from './asset-records.ts'
import type { AssetFile } from './files/file.ts'
import { fileRecordsOf } from './files/file-records.ts'
import { linkRecordsOf } from './links/link-records.ts'
import {
  searchedAssets,
  searchedFiles,
  searchedLinks,
  searchedOffers,
  searchedSheets,
} from './searched.ts'
import { readSheet, type Sheet } from './sheets/sheet.ts'
import { storedSheets } from './stored.ts'
import { withWords } from './with-words.ts'

/** What the asset map gives to be found. */
export const findableAssets = (shelf: Pick<Shelf, 'read'>): FindableSource =>
  joinedSources([findableStrengths(shelf), findableSheets(shelf)])

/** Photos and floor plans that are maps, until they are taken off. */
function findableSheets(shelf: Pick<Shelf, 'read'>): FindableSource {
  const sheets = liveRecords(storedSheets(shelf.read('assets')), readSheet)
  return findableRecords<Sheet>(shelf, {
    kind: 'sheet',
    readings: readingsOf(sheets),
    show: (sheet) => (sheet.archived === null ? collected(sheet, searchedSheets) : null),
  })
}

/** Strengths as search reads them, with their offers, links and comments. Those of an import that has not come whole are not there yet. */
function findableStrengths(shelf: Pick<Shelf, 'read'>): FindableSource {
  const document = shelf.read('assets')
  const records = assetRecordsOf(document)
  const links = linkRecordsOf(document)
  const files = fileRecordsOf(document)
  const comments = commentsOn(document, 'assets')
  const saidOfLinks = (id: string) =>
    [...links.idsOf(id)].flatMap((one) => {
      const tie = links.shown(one)
      return tie === null ? [] : allWords(tie.link, searchedLinks)
    })
  return findableRecords<Asset>(shelf, {
    kind: 'asset',
    text: 'strong',
    readings: {
      items: records.all,
      get: records.get,
      subscribe: (moved) => {
        records.subscribe(({ assets }) => {
          moved(assets)
        })
        links.subscribe((ids) => {
          moved([...new Set(ids.flatMap(links.endsOf))])
        })
        files.subscribe(moved)
        comments.subscribe(moved)
      },
    },
    show: (asset, id) => {
      if (!records.visible(asset)) return null
      const offers = records.offers(id).map((offer) => collected(offer, searchedOffers))
      const own = collected(withWords(shelf, asset), searchedAssets)
      return {
        title: own.title,
        near: [...own.near, ...offers.flatMap(({ near }) => near)],
        words: [
          ...own.words,
          ...offers.flatMap(({ words }) => words),
          ...saidOfLinks(id),
          ...files.of(id).flatMap(wordsOn),
          ...comments.about(id),
        ],
        under: asset.organization,
        archived: asset.archived !== null,
      }
    },
  })
}

/** Of what was taken off nothing is found. */
const wordsOn = (file: AssetFile) => (file.archived === null ? allWords(file, searchedFiles) : [])
