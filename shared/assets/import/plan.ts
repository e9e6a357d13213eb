import type { Asset, AssetContent } from '#shared/assets/asset.ts'
import type { Pause, Table, TableRow } from '#shared/assets/csv/table.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Offer } from '#shared/assets/offers/offer.ts'
import type { TrackedField } from '#shared/assets/tracked.ts'
import { batched } from './batches.ts'
import { looksSwapped } from './coordinates.ts'
import { type Layout, layOut } from './cells.ts'
import type { RowChange } from './changes.ts'
import { decide } from './decide.ts'
import { type Draft, headerOf, readRow } from './draft.ts'
import { knownAssets } from './known-assets.ts'
import type { Mapping } from './mapping.ts'
import { type OfferBatch, type OfferPlan, type OfferRows, planOffers } from './plan-offers.ts'
import type { RowProblem } from './targets.ts'

/** Changes of one record: only these fields of `content` are written. */
export type AssetUpdate = {
  readonly id: string
  readonly draft: Draft
  /** Marks of the record when this was decided. */
  readonly now: string
  readonly fields: readonly TrackedField[]
}

/** An organization and a place of it, by their numbers in the file. */
export type Pair = readonly [from: string, to: string]

/** What one transaction brings in; sized so that its envelope stays far below the limits of the sealed log. */
export type Batch =
  | { readonly form: 'add'; readonly drafts: readonly Draft[] }
  | { readonly form: 'link'; readonly pairs: readonly Pair[] }
  | { readonly form: 'update'; readonly updates: readonly AssetUpdate[] }
  | OfferBatch

export type ImportPlan = {
  readonly fileName: string
  readonly read: number
  readonly added: number
  readonly updated: number
  readonly skipped: number
  readonly offers: Pick<OfferPlan, 'read' | 'added' | 'updated' | 'skipped'>
  readonly problems: readonly RowProblem[]
  /** What would change in records that are here, and where they stay as people wrote them. */
  readonly changes: readonly RowChange[]
  /** Records that are here already, by their number in the file. */
  readonly ids: ReadonlyMap<string, string>
  /** All additions come before the first update, because updates show at once. */
  readonly batches: readonly Batch[]
}

/** Rows that become records, laid out alike. */
export type RecordRows = {
  readonly layout: Layout
  readonly rows: readonly TableRow[]
  /** For rows that name no kind. */
  readonly kind: AssetKind
}

export type ImportOrder = {
  readonly records: readonly RecordRows[]
  readonly offers?: OfferRows
  readonly links?: readonly Pair[]
  /** Known before any row was read. */
  readonly problems?: readonly RowProblem[]
  readonly fileName: string
  /** What is here, as people read it: see with-words.ts. */
  readonly existing: Iterable<Asset>
  readonly existingOffers?: Iterable<Offer>
}

/** The rows of a list, by what its columns were matched to. */
export const recordsOfTable = (table: Table, mapping: Mapping, kind: AssetKind): RecordRows => ({
  layout: layOut(table.columns, mapping),
  rows: table.rows,
  kind,
})

/**
 * What bringing in rows would do, without doing it; null where `pause` asked to stop.
 * read = added + updated + skipped, whatever the rows hold.
 */
export async function planImport(order: ImportOrder, pause: Pause): Promise<ImportPlan | null> {
  const { records, fileName, links = [] } = order
  const known = knownAssets(order.existing, fileName)
  const problems: RowProblem[] = [...(order.problems ?? [])]
  const drafts: Draft[] = []
  const updates: AssetUpdate[] = []
  const changes: RowChange[] = []
  const numbers = new Set<string>()
  const ids = new Map<string, string>()
  const total = records.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { rows, layout, kind } of records) {
    const first = drafts.length
    for (const row of rows) {
      done += 1
      if (done % 200 === 0 && !(await pause(done, total))) return null
      const read = readRow(row, layout, kind)
      for (const one of read.problems) problems.push(one)
      if (!read.draft) continue
      const { draft } = read
      if (draft.id !== null && numbers.has(draft.id))
        problems.push(note(draft, headerOf(layout, 'id'), 'duplicate-id'))
      if (draft.id !== null) numbers.add(draft.id)
      decide(draft, known, { drafts, updates, problems, changes, ids })
    }
    problems.push(...swappedIn(drafts.slice(first), headerOf(layout, 'latitude')))
  }
  const offers = planOffers(order.offers, order.existingOffers ?? [], fileName)
  problems.push(...offers.problems)
  const added = drafts.length
  const updated = updates.length
  return {
    fileName,
    read: total,
    added,
    updated,
    skipped: total - added - updated,
    offers,
    problems: problems.toSorted(
      (a, b) => (a.file ?? '').localeCompare(b.file ?? '') || a.row - b.row,
    ),
    changes,
    ids,
    batches: [
      ...batched(drafts, (draft) => sizeOf(draft.content)).map(
        (some) => ({ form: 'add', drafts: some }) as const,
      ),
      ...offers.adding,
      ...batched(links, () => 100).map((pairs) => ({ form: 'link', pairs }) as const),
      ...batched(updates, (update) => sizeOf(update.draft.content)).map(
        (some) => ({ form: 'update', updates: some }) as const,
      ),
      ...offers.updating,
    ],
  }
}

const note = (draft: Draft, field: string, reason: RowProblem['reason']): RowProblem => ({
  ...(draft.file === undefined ? {} : { file: draft.file }),
  row: draft.row,
  field,
  reason,
})

function swappedIn(drafts: readonly Draft[], field: string): readonly RowProblem[] {
  const points = drafts.flatMap(({ content }) =>
    content.place?.form === 'point' ? [content.place.at] : [],
  )
  const swapped = looksSwapped(points)
  return drafts.flatMap((draft) =>
    draft.content.place?.form === 'point' && swapped(draft.content.place.at)
      ? [note(draft, field, 'place-swapped')]
      : [],
  )
}

/** About how many characters a record takes. */
const sizeOf = ({ strong, more, offers, welcomes, shape }: AssetContent) =>
  1000 +
  strong.length +
  [...offers, ...welcomes].join('').length +
  (shape === null ? 0 : JSON.stringify(shape).length) +
  more.reduce((sum, [header, text]) => sum + header.length + text.length, 0)
