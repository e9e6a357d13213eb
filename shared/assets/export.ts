import Papa from 'papaparse/papaparse.js'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { type Asset, factFields, type Source } from './asset.ts'
import { guardCell } from './csv/formula.ts'
import { extraPrefix } from './csv/table.ts'
import { linksAmong } from './links/export.ts'
import type { Tie } from './links/link-records.ts'
import type { Offer } from './offers/offer.ts'
import { centreOf } from './place.ts'
import { marksOf } from './tracked.ts'

type Column = readonly [header: string, cell: (asset: Asset) => string]

/** Offers with more to them than a line, by the strength that offers them. */
export type OffersBy = (assetId: string) => readonly Offer[]

const columns: readonly Column[] = [
  ['name', (asset) => guardCell(asset.name)],
  ['kind', (asset) => asset.kind],
  ['offers', (asset) => guardCell(listCell(asset.offers))],
  ['welcomes', (asset) => guardCell(listCell(asset.welcomes))],
  ['organization', (asset) => guardCell(asset.organization)],
  ['address', (asset) => guardCell(asset.address)],
  ['latitude', ({ place }) => (place ? degrees(centreOf(place)[1]) : '')],
  ['longitude', ({ place }) => (place ? degrees(centreOf(place)[0]) : '')],
  ['radius', ({ place }) => (place?.form === 'area' ? String(place.radius) : '')],
  ['home', (asset) => (asset.home ? 'yes' : '')],
  ['audience', (asset) => asset.audience],
  ['id', (asset) => guardCell(asset.id)],
]

/** Only in a file where some strength says it. */
const rareColumns: readonly Column[] = [
  ...factFields.map((field): Column => [field, (asset) => guardCell(listCell(asset[field]))]),
  ['shape', ({ shape }) => (shape ? JSON.stringify(shape) : '')],
]

/**
 * The strengths as a CSV file that comes back exactly, here and in an empty coalition: UTF-8 with a byte order mark,
 * because spreadsheets guess otherwise; cells that a spreadsheet would run are guarded (see formula.ts). The last
 * column holds the marks by which a later import tells what people have edited in the meantime. Takes the strengths as
 * people read them: see with-words.ts. Offers with more to them than a line are there to be read; they come back by HSDS.
 */
export function assetsToCsv(assets: readonly Asset[], offers: OffersBy): string {
  const extras = [...new Set(assets.flatMap((asset) => asset.more.map(([header]) => header)))]
  const detailed: Column = [
    'offers in detail',
    ({ id }) => guardCell(offers(id).map(paragraphOf).join('\n\n')),
  ]
  const said = [...rareColumns, detailed].filter(([, cell]) =>
    assets.some((asset) => cell(asset) !== ''),
  )
  const header = [
    ...columns.map(([name]) => name),
    'strong',
    ...said.map(([name]) => name),
    ...extras.map((name) => extraPrefix + name),
    'commonweave marks',
  ]
  const rows = assets.map((asset) => {
    const more = new Map(asset.more)
    return [
      ...columns.map(([, cell]) => cell(asset)),
      guardCell(asset.strong),
      ...said.map(([, cell]) => cell(asset)),
      ...extras.map((name) => guardCell(more.get(name) ?? '')),
      // Of the words themselves: a file that comes back unchanged says what stands here.
      marksOf({ ...asset, strongText: null }),
    ]
  })
  return `\uFEFF${Papa.unparse([header, ...rows], { delimiter: ',', newline: '\r\n' })}\r\n`
}

const paragraphOf = ({ name, about, eligibility, fees, how, hours, languages, contact }: Offer) =>
  [name, about, eligibility, fees, how, ...hours, ...languages, ...contact]
    .filter((line) => line !== '')
    .join('\n')

/** A list as one cell, an item a line. One item with a separator in it ends in a line break, so that it stays one. */
function listCell(items: readonly string[]): string {
  const [only = ''] = items
  return items.length === 1 && /[;,]/.test(only) ? `${only}\n` : items.join('\n')
}

/** JSON numbers never use an exponent at these sizes except near zero, which spreadsheets read as text. */
const degrees = (value: number) => (String(value).includes('e') ? value.toFixed(12) : String(value))

/** The strengths and the links among them as one JSON document: their records as they are kept, without what only this app needs. */
export function assetsToJson(
  assets: readonly Asset[],
  offers: OffersBy,
  ties: readonly Tie[] = [],
): string {
  const records = assets.map((asset) => {
    const { archived: _archived, strongText: _text, source, also, ...rest } = asset
    const detailed = offers(asset.id).map(
      ({ archived: _a, asset: _of, source: offerSource, ...offer }) => ({
        ...offer,
        source: offerSource && fromOf(offerSource),
      }),
    )
    return { ...rest, source: source && fromOf(source), also: also.map(fromOf), detailed }
  })
  const links = linksAmong(ties, new Set(assets.map(({ id }) => id)))
  const whole = { format: 'commonweave-assets', version: 1, assets: records, links }
  return `${canonicalJson(whole)}\n`
}

const fromOf = ({ file, row, id }: Source) => ({ file, row, id })
