import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { sayingOf } from '#shared/assets/links/link.ts'
import { addLink } from '#shared/assets/links/new-link.ts'
import { readOffer } from '#shared/assets/offers/offer.ts'
import { offerFieldsBetween, offerMarks } from '#shared/assets/offers/tracked-offer.ts'
import { storedLinks, storedOffers } from '#shared/assets/stored.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord } from '#shared/documents/record.ts'
import type { ImportRun } from './apply.ts'
import type { OfferDraft } from './offer-draft.ts'
import type { Pair } from './plan.ts'
import type { OfferUpdate } from './plan-offers.ts'

/** Add offers to records of the same import, or of an earlier one. What an offer leaves unsaid is left out of the document. */
export function addOffers(desk: Desk, run: ImportRun, drafts: readonly OfferDraft[]): void {
  const offers = storedOffers(desk.read('assets'))
  for (const { by, content, row, id, was } of drafts) {
    const asset = run.ids.get(by)
    if (asset === undefined) continue
    const said = Object.entries(content).filter(([, value]) => value.length > 0)
    addRecord(offers, desk.newId(), {
      asset,
      ...Object.fromEntries(said),
      by: desk.me,
      at: desk.now,
      source: { importId: run.id, file: run.fileName, row, id, was },
    })
  }
}

/** People may have edited a field between planning and now; theirs stays. */
export function bringUpOffer(desk: Desk, run: ImportRun, update: OfferUpdate): void {
  const offers = storedOffers(desk.read('assets'))
  const offer = readOffer(update.id, offers.get(update.id))
  if (!offer || offer.archived) return
  const { content, row, was } = update.draft
  const edited = new Set(offerFieldsBetween(update.now, offerMarks(offer)))
  const fields = update.fields.filter((field) => !edited.has(field))
  if (fields.length === 0) return
  editRecord(offers, update.id, {
    ...Object.fromEntries(fields.map((field) => [field, content[field]])),
    source: offer.source ? { ...offer.source, file: run.fileName, row, was } : undefined,
    changed: { by: desk.me, at: desk.now },
  })
}

/** An organization is at its places. A link that people made, turned or put away before is not made again. */
export function linkPairs(desk: Desk, run: ImportRun, pairs: readonly Pair[]): void {
  const document = desk.read('assets')
  const known = linkRecordsOf(document)
  for (const [organization, location] of pairs) {
    const [from, to] = [run.ids.get(organization), run.ids.get(location)]
    if (from === undefined || to === undefined || from === to) continue
    const saying = sayingOf({ from, to, kind: 'at' })
    const isThere = [...known.idsOf(from)].some((id) =>
      known.alike(id).some((link) => sayingOf(link) === saying),
    )
    if (!isThere) addLink(desk, storedLinks(document), { from, to, kind: 'at', importId: run.id })
  }
}
