import Papa from 'papaparse/papaparse.js'
import { canonicalJson } from '#shared/documents/canonical.ts'
import type { Asset } from './asset.ts'
import { guardCell } from './csv/formula.ts'
import { extraPrefix } from './csv/table.ts'
import { linksAmong } from './links/export.ts'
import type { Tie } from './links/link-records.ts'
import { centreOf } from './place.ts'
import { marksOf } from './tracked.ts'

const columns: readonly (readonly [header: string, cell: (asset: Asset) => string])[] = [
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

/**
 * The strengths as a CSV file that comes back exactly, here and in an empty coalition: UTF-8 with a byte order mark,
 * because spreadsheets guess otherwise; cells that a spreadsheet would run are guarded (see formula.ts). The last
 * column holds the marks by which a later import tells what people have edited in the meantime. Takes the strengths as
 * people read them: see with-words.ts.
 */
export function assetsToCsv(assets: readonly Asset[]): string {
  const extras = [...new Set(assets.flatMap((asset) => asset.more.map(([header]) => header)))]
  const header = [
    ...columns.map(([name]) => name),
    'strong',
    ...extras.map((name) => extraPrefix + name),
    'commonweave marks',
  ]
  const rows = assets.map((asset) => {
    const more = new Map(asset.more)
    return [
      ...columns.map(([, cell]) => cell(asset)),
      guardCell(asset.strong),
      ...extras.map((name) => guardCell(more.get(name) ?? '')),
      // Of the words themselves: a file that comes back unchanged says what stands here.
      marksOf({ ...asset, strongText: null }),
    ]
  })
  return `\uFEFF${Papa.unparse([header, ...rows], { delimiter: ',', newline: '\r\n' })}\r\n`
}

/** A list as one cell, an item a line. One item with a semicolon ends in a line break, so that it stays one. */
function listCell(items: readonly string[]): string {
  const [only = ''] = items
  return items.length === 1 && only.includes(';') ? `${only}\n` : items.join('\n')
}

/** JSON numbers never use an exponent at these sizes except near zero, which spreadsheets read as text. */
const degrees = (value: number) => (String(value).includes('e') ? value.toFixed(12) : String(value))

/** The strengths and the links among them as one JSON document: their records as they are kept, without what only this app needs. */
export function assetsToJson(assets: readonly Asset[], ties: readonly Tie[] = []): string {
  const records = assets.map((asset) => {
    const { archived: _archived, strongText: _text, source, ...rest } = asset
    const from = source && { file: source.file, row: source.row, id: source.id }
    return { ...rest, source: from }
  })
  const links = linksAmong(ties, new Set(assets.map(({ id }) => id)))
  const whole = { format: 'commonweave-assets', version: 1, assets: records, links }
  return `${canonicalJson(whole)}\n`
}
