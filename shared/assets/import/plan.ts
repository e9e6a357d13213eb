import { type Asset, type AssetContent } from '#shared/assets/asset.ts'
import type { Pause, Table } from '#shared/assets/csv/table.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { fieldsBetween, marksOf, type TrackedField } from '#shared/assets/tracked.ts'
import { looksSwapped } from './coordinates.ts'
import { layOut } from './cells.ts'
import { type Draft, headerOf, readRow } from './draft.ts'
import { knownAssets, type KnownAssets } from './known-assets.ts'
import type { Mapping } from './mapping.ts'
import type { RowProblem } from './targets.ts'

/** Changes of one record: only these fields of `content` are written. */
export type AssetUpdate = {
  readonly id: string
  readonly draft: Draft
  /** Marks of the record when this was decided. */
  readonly now: string
  readonly fields: readonly TrackedField[]
}

/** What one transaction brings in; sized so that its envelope stays far below the limits of the sealed log. */
export type Batch =
  | { readonly form: 'add'; readonly drafts: readonly Draft[] }
  | { readonly form: 'update'; readonly updates: readonly AssetUpdate[] }

export type ImportPlan = {
  readonly fileName: string
  readonly read: number
  readonly added: number
  readonly updated: number
  readonly skipped: number
  readonly problems: readonly RowProblem[]
  /** All additions come before the first update, because updates show at once. */
  readonly batches: readonly Batch[]
}

export type ImportOrder = {
  readonly table: Table
  readonly mapping: Mapping
  /** For rows that name no kind. */
  readonly kind: AssetKind
  readonly fileName: string
  /** What is here, as people read it: see with-words.ts. */
  readonly existing: Iterable<Asset>
}

const batchRecords = 400
const batchCharacters = 1_000_000

/**
 * What bringing in a table would do, without doing it; null where `pause` asked to stop.
 * read = added + updated + skipped, whatever the rows hold.
 */
export async function planImport(order: ImportOrder, pause: Pause): Promise<ImportPlan | null> {
  const { table, mapping, kind, fileName } = order
  const known = knownAssets(order.existing, fileName)
  const layout = layOut(table.columns, mapping)
  const problems: RowProblem[] = []
  const drafts: Draft[] = []
  const updates: AssetUpdate[] = []
  const ids = new Set<string>()
  for (const [at, row] of table.rows.entries()) {
    if (at % 200 === 199 && !(await pause(at, table.rows.length))) return null
    const read = readRow(row, layout, kind)
    problems.push(...read.problems)
    if (!read.draft) continue
    if (read.draft.id !== null && ids.has(read.draft.id))
      problems.push(note(read.draft, headerOf(layout, 'id'), 'duplicate-id'))
    if (read.draft.id !== null) ids.add(read.draft.id)
    decide(read.draft, known, { drafts, updates, problems })
  }
  problems.push(...swappedIn(drafts, headerOf(layout, 'latitude')))
  const added = drafts.length
  const updated = updates.length
  return {
    fileName,
    read: table.rows.length,
    added,
    updated,
    skipped: table.rows.length - added - updated,
    problems: problems.toSorted((a, b) => a.row - b.row),
    batches: [
      ...batched(drafts, (draft) => draft.content).map(
        (some) => ({ form: 'add', drafts: some }) as const,
      ),
      ...batched(updates, (update) => update.draft.content).map(
        (some) => ({ form: 'update', updates: some }) as const,
      ),
    ],
  }
}

type Decided = {
  readonly drafts: Draft[]
  readonly updates: AssetUpdate[]
  readonly problems: RowProblem[]
}

const note = (draft: Draft, field: string, reason: RowProblem['reason']): RowProblem => ({
  row: draft.row,
  field,
  reason,
})

/** Add a row, bring an earlier record up to it, or leave it: fields that people have edited since always stay theirs. */
function decide(draft: Draft, known: KnownAssets, into: Decided): void {
  const match = known.take(draft)
  if (match === null) {
    into.drafts.push(draft)
    return
  }
  const { asset, was } = match
  if (was === draft.was) return
  const now = marksOf({ ...asset, strongText: null })
  if (fieldsBetween(now, draft.was).length === 0) return
  if (asset.archived) {
    into.problems.push(note(draft, '', 'archived-here'))
    return
  }
  if (was === null) {
    into.problems.push(note(draft, '', 'differs-here'))
    return
  }
  const edited = new Set(fieldsBetween(was, now))
  const moved = fieldsBetween(was, draft.was)
  // What people write together is theirs, also before anybody has changed a word of it.
  const isTheirs = (field: TrackedField) =>
    edited.has(field) || (field === 'strong' && asset.strongText !== null)
  const fields = moved.filter((field) => !isTheirs(field))
  if (fields.length < moved.length) into.problems.push(note(draft, '', 'kept-edits'))
  if (fields.length > 0) into.updates.push({ id: asset.id, draft, now: marksOf(asset), fields })
}

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

function batched<T>(items: readonly T[], content: (item: T) => AssetContent): readonly T[][] {
  const batches: T[][] = []
  let batch: T[] = []
  let characters = 0
  for (const item of items) {
    const size = sizeOf(content(item))
    if (batch.length >= batchRecords || (batch.length > 0 && characters + size > batchCharacters)) {
      batches.push(batch)
      batch = []
      characters = 0
    }
    batch.push(item)
    characters += size
  }
  return batch.length > 0 ? [...batches, batch] : batches
}

const sizeOf = ({ strong, more, offers, welcomes }: AssetContent) =>
  1000 +
  strong.length +
  [...offers, ...welcomes].join('').length +
  more.reduce((sum, [header, text]) => sum + header.length + text.length, 0)
