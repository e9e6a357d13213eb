import { factFields } from '#shared/assets/asset.ts'

/** What a column of a file may become. Several columns may become the same address, text or list. */
export const importTargets = [
  'name',
  'kind',
  'strong',
  'offers',
  'welcomes',
  'organization',
  'address',
  'latitude',
  'longitude',
  'coordinates',
  'radius',
  'home',
  'audience',
  ...factFields,
  'shape',
  'id',
  'marks',
  'detailed',
  'more',
  'leave-out',
] as const

export type ImportTarget = (typeof importTargets)[number]

/** Targets that take one column only; a second one is kept as it is written. */
export const singleTargets: ReadonlySet<ImportTarget> = new Set([
  'name',
  'kind',
  'organization',
  'latitude',
  'longitude',
  'coordinates',
  'radius',
  'home',
  'audience',
  'shape',
  'id',
  'marks',
])

/** Why a row, or a cell of it, could not be taken as it was written. */
export const importReasons = [
  'row-empty',
  'row-ragged',
  'quote-unclosed',
  'no-name',
  'too-long',
  'list-too-long',
  'control-characters',
  'kind-unknown',
  'audience-unknown',
  'place-half',
  'place-unreadable',
  'place-outside',
  'place-zero',
  'place-swapped',
  'geometry-none',
  'place-other-map',
  'outline-mended',
  'shape-thinned',
  'name-made',
  'people-left-out',
  'organization-missing',
  'location-missing',
  'service-nowhere',
  'duplicate-id',
  'archived-here',
  'kept-edits',
  'differs-here',
] as const

export type ImportReason = (typeof importReasons)[number]

/** One thing to know about one row. `row` as a spreadsheet counts (the header is 1); `field` is the column's header, or ''. */
export type RowProblem = {
  /** Which file of several; left out where there is only one. */
  readonly file?: string
  readonly row: number
  readonly field: string
  readonly reason: ImportReason
}
