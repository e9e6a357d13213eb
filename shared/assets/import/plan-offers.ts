import type { TableRow } from '#shared/assets/csv/table.ts'
import type { Offer } from '#shared/assets/offers/offer.ts'
import {
  offerFieldsBetween,
  offerMarks,
  type TrackedOfferField,
} from '#shared/assets/offers/tracked-offer.ts'
import { batched } from './batches.ts'
import type { Layout } from './cells.ts'
import { isSameEverywhere } from './known-assets.ts'
import { type OfferDraft, readOfferRow } from './offer-draft.ts'
import type { RowProblem } from './targets.ts'

/** Rows that become offers, with the number in the file of who offers each. */
export type OfferRows = {
  readonly layout: Layout
  readonly rows: readonly TableRow[]
  readonly offeredBy: readonly string[]
}

export type OfferUpdate = {
  readonly id: string
  readonly draft: OfferDraft
  readonly now: string
  readonly fields: readonly TrackedOfferField[]
}

export type OfferBatch =
  | { readonly form: 'add-offers'; readonly offers: readonly OfferDraft[] }
  | { readonly form: 'update-offers'; readonly offers: readonly OfferUpdate[] }

export type OfferPlan = {
  readonly read: number
  readonly added: number
  readonly updated: number
  readonly skipped: number
  readonly problems: readonly RowProblem[]
  readonly adding: readonly OfferBatch[]
  readonly updating: readonly OfferBatch[]
}

/** What bringing in offers would do: new ones, and those that came from the same file before. Read = added + updated + skipped. */
export function planOffers(
  rows: OfferRows | undefined,
  existing: Iterable<Offer>,
  fileName: string,
): OfferPlan {
  const known = new Map<string, Offer>()
  for (const offer of existing) {
    const { source } = offer
    if (source?.id && (source.file === fileName || isSameEverywhere(source.id)))
      known.set(source.id, offer)
  }
  const adding: OfferDraft[] = []
  const updating: OfferUpdate[] = []
  const problems: RowProblem[] = []
  for (const [at, row] of (rows?.rows ?? []).entries()) {
    if (!rows) break
    const read = readOfferRow(row, rows.layout, rows.offeredBy[at] ?? '')
    for (const one of read.problems) problems.push(one)
    if (!read.draft) continue
    const before = read.draft.id === null ? undefined : known.get(read.draft.id)
    if (!before) {
      adding.push(read.draft)
      continue
    }
    const { update, reason } = updateOf(read.draft, before)
    if (update) updating.push(update)
    if (reason)
      problems.push({ ...(row.file && { file: row.file }), row: row.row, field: '', reason })
  }
  const all = rows?.rows.length ?? 0
  return {
    read: all,
    added: adding.length,
    updated: updating.length,
    skipped: all - adding.length - updating.length,
    problems,
    adding: batched(adding, sizeOf).map((offers) => ({ form: 'add-offers', offers })),
    updating: batched(updating, ({ draft }) => sizeOf(draft)).map((offers) => ({
      form: 'update-offers',
      offers,
    })),
  }
}

type Answer = { readonly update?: OfferUpdate; readonly reason?: RowProblem['reason'] }

function updateOf(draft: OfferDraft, offer: Offer): Answer {
  const was = offer.source?.was ?? ''
  const now = offerMarks(offer)
  if (was === draft.was || now === draft.was) return {}
  if (offer.archived) return { reason: 'archived-here' }
  const edited = new Set(offerFieldsBetween(was, now))
  const moved = offerFieldsBetween(was, draft.was)
  const fields = moved.filter((field) => !edited.has(field))
  return {
    ...(fields.length > 0 && { update: { id: offer.id, draft, now, fields } }),
    ...(fields.length < moved.length && { reason: 'kept-edits' as const }),
  }
}

const sizeOf = ({ content }: OfferDraft) =>
  1000 +
  [content.about, content.eligibility, content.fees, content.how].join('').length +
  content.more.reduce((sum, [header, text]) => sum + header.length + text.length, 0)
