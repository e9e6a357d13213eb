import { readAsset } from '#shared/assets/asset.ts'
import { archiveLinksOf } from '#shared/assets/links/new-link.ts'
import { readOffer } from '#shared/assets/offers/offer.ts'
import { offerFieldsBetween, offerMarks } from '#shared/assets/offers/tracked-offer.ts'
import { importNotes, storedAssets, storedLinks, storedOffers } from '#shared/assets/stored.ts'
import { fieldsBetween, marksOf } from '#shared/assets/tracked.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'

export type UndoneImport = {
  readonly archived: number
  readonly kept: { readonly id: string; readonly name: string }[]
}

/**
 * Archive what an import added and keep what people have edited since, in one step. It works on any computer and at
 * any time, because each record carries the marks of what its row said. Also takes away what came of an import that
 * never arrived whole.
 */
export function undoImport(desk: Desk, importId: string): UndoneImport {
  const document = desk.read('assets')
  const records = storedAssets(document)
  const added = [...records.entries()].flatMap(([id, stored]) => {
    const asset = readAsset(id, stored)
    return asset?.source?.importId === importId ? [asset] : []
  })
  const notes = importNotes(document)
  if (added.length === 0 && !notes.has(importId)) throw new Refusal('import-missing')
  const here = added.filter((asset) => asset.archived === null)
  const edited = (asset: (typeof here)[number]) =>
    fieldsBetween(asset.source?.was ?? '', marksOf(asset)).length > 0
  const kept = here.filter(edited).map(({ id, name }) => ({ id, name }))
  const going = here.filter((asset) => !edited(asset))
  const mark = { by: desk.me, at: desk.now }
  desk.change('assets', () => {
    for (const { id } of going) editRecord(records, id, { archived: mark })
    archiveOffersOf(desk, importId, new Set(going.map(({ id }) => id)))
    archiveLinksOf(desk, storedLinks(document), importId)
    editRecord(notes, importId, { undone: mark })
  })
  return { archived: going.length, kept }
}

/** Offers stay with a record that goes, so that it is whole if it is brought back; from one that stays, those go that nobody has written in. */
function archiveOffersOf(desk: Desk, importId: string, going: ReadonlySet<string>): void {
  const offers = storedOffers(desk.read('assets'))
  for (const [id, stored] of offers.entries()) {
    const offer = readOffer(id, stored)
    if (offer?.source?.importId !== importId || offer.archived || going.has(offer.asset)) continue
    if (offerFieldsBetween(offer.source.was, offerMarks(offer)).length > 0) continue
    editRecord(offers, id, { archived: { by: desk.me, at: desk.now } })
  }
}
