import type { Asset } from './asset.ts'
import { assetsToCsv, assetsToJson, type OffersBy } from './export.ts'
import { assetsToGeoJson } from './geojson/export.ts'
import { assetsToHsds } from './hsds/export-hsds.ts'
import type { Audience } from './kinds.ts'
import { checkLeaving, leavingAs, type LeavingCheck } from './leaving.ts'
import type { Tie } from './links/link-records.ts'

/** Files the strengths leave in. */
export const exportFormats = ['csv', 'json', 'geojson', 'hsds'] as const

export type ExportFormat = (typeof exportFormats)[number]

export type ExportedFile = {
  readonly name: string
  readonly text: string
  /** How many strengths are in it. */
  readonly count: number
  readonly check: LeavingCheck
}

type Wish = { readonly format: ExportFormat; readonly audience: Audience }

/** The strengths as one file for an audience; takes all that show, as people read them: see with-words.ts. */
export function exportFile(
  { format, audience }: Wish,
  all: readonly Asset[],
  offers: OffersBy,
  ties: readonly Tie[],
): ExportedFile {
  const check = checkLeaving(all, format, audience)
  return { ...written(format, leavingAs(all, format, audience), offers, ties), check }
}

function written(
  format: ExportFormat,
  assets: readonly Asset[],
  offers: OffersBy,
  ties: readonly Tie[],
): Omit<ExportedFile, 'check'> {
  const count = assets.length
  switch (format) {
    case 'csv':
      return { name: 'strengths.csv', text: assetsToCsv(assets, offers), count }
    case 'json':
      return { name: 'strengths.json', text: assetsToJson(assets, offers, ties), count }
    case 'geojson':
      return { name: 'strengths.geojson', text: assetsToGeoJson(assets, offers), count }
    case 'hsds':
      return { name: 'strengths.hsds.json', ...assetsToHsds(assets, offers, ties) }
  }
}
