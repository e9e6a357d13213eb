import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { readGoal } from '#shared/plans/goal.ts'
import { mapsOn as plansOn } from '#shared/plans/maps.ts'
import { textDocument } from '#shared/texts/places.ts'
import { mentionedIn } from '#shared/texts/mentioned.ts'
import { mentionsOf, textIn } from '#shared/texts/words.ts'
import { readBrief } from './brief.ts'
import { apartIn } from './apart.ts'
import { checkBrief } from './check.ts'
import type { briefsViews } from './contract.ts'
import { asDocumentsSay, type SeePhoto } from './find-photo.ts'
import { type BriefLine, type Finding, linksIn, type OneItem } from './items.ts'
import { blocksOn, briefDocument, briefsIn } from './maps.ts'
import { resolveBrief } from './resolve.ts'
import { watchDocuments } from './watching.ts'

/** What briefs and their links are in. */
const sources = ['briefs', 'assets', 'priorities', 'plans'] as const

/** What a computer knows of the bytes of photos, and how it tells that it knows more. */
export type SeenPhotos = {
  readonly see: SeePhoto
  /** Answers with how to stop listening. */
  readonly listen: (again: () => void) => () => void
}

const unseen: SeenPhotos = { see: asDocumentsSay, listen: () => () => undefined }

/** How this room shows its records, with what this computer knows of their photos. */
export const briefsViewersWith = (photos: SeenPhotos): Viewers<typeof briefsViews> => ({
  'briefs/list': (shelf) =>
    watchDocuments<BriefLine>(
      shelf,
      () => [...sources, ...idsOn(shelf).map(briefDocument)],
      () => idsOn(shelf).flatMap((id) => lineOf(shelf, id)),
    ),
  'briefs/one': (shelf, { id }) =>
    watchDocuments<OneItem>(
      shelf,
      () => documentsOf(shelf, id),
      () => itemsOf(shelf, id, photos.see),
      photos.listen,
    ),
  'briefs/check': (shelf, { id }) =>
    watchDocuments<Finding>(
      shelf,
      () => [...documentsOf(shelf, id), 'people'],
      () => {
        const resolved = resolveBrief(shelf, id, photos.see)
        const findings = resolved === null ? [] : checkBrief(shelf, resolved)
        return findings.map((finding) => [finding.key, finding])
      },
      photos.listen,
    ),
})

/** As the documents alone say. */
export const briefsViewers = briefsViewersWith(unseen)

function idsOn(shelf: Shelf): readonly string[] {
  const briefs = briefsIn(shelf.read('briefs'))
  return [...briefs.keys()].filter((id) => readBrief(id, briefs.get(id)) !== null)
}

function documentsOf(shelf: Shelf, id: string): readonly DocumentName[] {
  const records = assetRecordsOf(shelf.read('assets'))
  const blocks = resolveBrief(shelf, id)?.blocks ?? []
  const { goals } = plansOn(shelf)
  const texts = blocks.flatMap(linksIn).flatMap((link) => {
    const asset = records.get(link.id)
    const goal = readGoal(link.id, goals.get(link.id))
    return [asset && textIn(asset, 'strong'), goal && textIn(goal, 'text')]
  })
  const own = blocksOn(shelf, id).map((block) => textIn(block, 'text'))
  const all = [...texts, ...own].flatMap((text) => text ?? [])
  const mentions = all.flatMap((text) => mentionsOf(shelf, text)).map(mentionedIn)
  return [...sources, briefDocument(id), ...all.map(textDocument), ...mentions]
}

function lineOf(shelf: Shelf, id: string): [string, BriefLine][] {
  const resolved = resolveBrief(shelf, id)
  if (resolved === null) return []
  const blocks = resolved.blocks.filter(({ archived }) => archived === null)
  const waiting = blocks
    .flatMap(linksIn)
    .filter(({ state, changed }) => state !== 'here' || changed.length > 0)
  return [[id, { ...resolved.brief, parts: blocks.length, waiting: waiting.length }]]
}

function itemsOf(shelf: Shelf, id: string, see: SeePhoto): [string, OneItem][] {
  const resolved = resolveBrief(shelf, id, see)
  if (resolved === null) return []
  const head: OneItem = { item: 'brief', brief: resolved.brief, apart: apartIn(shelf, id) }
  return [
    ['brief', head],
    ...resolved.blocks.map((block): [string, OneItem] => [block.id, { item: 'block', block }]),
  ]
}
