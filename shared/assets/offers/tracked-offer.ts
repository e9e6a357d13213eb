import { marksOfValues } from '#shared/assets/tracked.ts'
import { type OfferContent, offerFields } from './offer.ts'

/** Fields an import brings; the order is part of what is stored in `source.was`, so new ones are only added at the end. */
const trackedOfferFields = [...offerFields, 'more'] as const

export type TrackedOfferField = (typeof trackedOfferFields)[number]

const width = 4

/** What an offer said, as one short mark per field: see tracked.ts. */
export const offerMarks = (content: OfferContent): string =>
  marksOfValues(trackedOfferFields.map((field) => content[field]))

/** Fields whose marks differ; a mark that is not there counts as different. */
export const offerFieldsBetween = (before: string, after: string): readonly TrackedOfferField[] =>
  trackedOfferFields.filter((_, at) => {
    const mark = before.slice(at * width, (at + 1) * width)
    return mark.length < width || mark !== after.slice(at * width, (at + 1) * width)
  })
