import { type Asset, readAsset, type Source } from '#shared/assets/asset.ts'
import { dropLinksOf } from '#shared/assets/links/new-link.ts'
import { readOffer } from '#shared/assets/offers/offer.ts'
import { importNotes, storedAssets, storedLinks, storedOffers } from '#shared/assets/stored.ts'
import { fieldsBetween, marksOf } from '#shared/assets/tracked.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { addOffers, bringUpOffer, linkPairs } from './apply-offers.ts'
import type { Draft } from './draft.ts'
import { isSameEverywhere } from './known-assets.ts'
import type { AssetUpdate, Batch, ImportPlan } from './plan.ts'

/** Which import a batch belongs to. `id` is fresh; the file's name is cut to a line. */
export type ImportRun = {
  readonly id: string
  readonly fileName: string
  /** Records by their number in the file: those that were here, then also those that came. */
  readonly ids: Map<string, string>
}

/** Bring in one batch in one transaction. Records that were added stay hidden until `finishImport`. */
export function applyBatch(desk: Desk, run: ImportRun, batch: Batch): void {
  desk.change('assets', (document) => {
    const records = storedAssets(document)
    switch (batch.form) {
      case 'add':
        for (const draft of batch.drafts) {
          const id = desk.newId()
          addRecord(records, id, newFields(desk, run, draft))
          if (draft.id !== null) run.ids.set(draft.id, id)
        }
        return
      case 'add-offers':
        addOffers(desk, run, batch.offers)
        return
      case 'link':
        linkPairs(desk, run, batch.pairs)
        return
      case 'update-offers':
        for (const update of batch.offers) bringUpOffer(desk, run, update)
        return
      case 'update':
        for (const update of batch.updates) bringUp(desk, records, run, update)
        return
    }
  })
}

/** Say that all of an import is there; on every computer its records show together from then on. */
export function finishImport(desk: Desk, run: ImportRun, plan: ImportPlan): void {
  desk.change('assets', (document) => {
    addRecord(importNotes(document), run.id, {
      file: run.fileName,
      by: desk.me,
      at: desk.now,
      read: plan.read,
      added: plan.added,
      updated: plan.updated,
      skipped: plan.skipped,
      offers: plan.offers.added === 0 ? undefined : plan.offers.added,
    })
  })
}

/** Take back what a stopped import has added so far. Nobody has seen it, so it goes for good instead of into the archive. */
export function dropImport(desk: Desk, importId: string): void {
  desk.change('assets', (document) => {
    if (importNotes(document).has(importId)) return
    const records = storedAssets(document)
    for (const [id, stored] of records.entries())
      if (readAsset(id, stored)?.source?.importId === importId) records.delete(id)
    const offers = storedOffers(document)
    for (const [id, stored] of offers.entries())
      if (readOffer(id, stored)?.source?.importId === importId) offers.delete(id)
    dropLinksOf(storedLinks(document), importId)
  })
}

function newFields(desk: Desk, run: ImportRun, draft: Draft): Fields {
  const { row, id, was } = draft
  return {
    ...writtenFields(draft.content),
    by: desk.me,
    at: desk.now,
    source: { importId: run.id, file: run.fileName, row, id, was },
  }
}

/** Only what a row says: what is empty is left out of the document. */
export function writtenFields(content: Draft['content']): Fields {
  const { name, kind, ...rest } = content
  const said = Object.entries(rest).filter(
    ([, value]) =>
      value !== '' &&
      value !== null &&
      value !== false &&
      value !== 'coalition' &&
      !(Array.isArray(value) && value.length === 0),
  )
  return { name, kind, ...Object.fromEntries(said) }
}

/** People may have edited a field between planning and now; theirs stays. */
function bringUp(
  desk: Desk,
  records: ReturnType<typeof storedAssets>,
  run: ImportRun,
  update: AssetUpdate,
): void {
  const asset = readAsset(update.id, records.get(update.id))
  if (!asset || asset.archived) return
  const { content, row, was } = update.draft
  const edited = new Set(fieldsBetween(update.now, marksOf(asset)))
  const fields = update.fields.filter((field) => !edited.has(field))
  if (fields.length === 0) return
  editRecord(records, update.id, {
    ...Object.fromEntries(fields.map((field) => [field, content[field]])),
    ...heardAgain(asset, run, { row, id: update.draft.id, was }),
    changed: { by: desk.me, at: desk.now },
  })
}

/** What the file says now is what a record is compared with next time. A file's own number finds its source also under another name. */
function heardAgain(
  asset: Asset,
  { fileName }: ImportRun,
  now: Pick<Source, 'row' | 'id' | 'was'>,
): Fields {
  const isIt = (source: Source) =>
    source.id === now.id &&
    (source.file === fileName || (source.id !== null && isSameEverywhere(source.id)))
  const next = (source: Source) => ({ ...source, file: fileName, row: now.row, was: now.was })
  if (asset.source && isIt(asset.source)) return { source: next(asset.source) }
  return asset.also.some(isIt)
    ? { also: asset.also.map((source) => (isIt(source) ? next(source) : source)) }
    : {}
}
