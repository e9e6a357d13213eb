import type { ShownBlock, ShownLink } from './items.ts'
import type { LinkedActions, LinkedAsset, LinkedRecord } from './linked.ts'
import type { BriefPage } from './page/brief-page.ts'
import { decisionParts } from './page-decision.ts'
import { mapParts } from './page-map.ts'
import { photoParts } from './page-photo.ts'
import { isolated, type Sources } from './page-sources.ts'
import { textLines, textParts, type Written } from './page-text.ts'
import { shapes } from './shapes.ts'
import type { BriefVoice } from './voice.ts'

export type MainPart = BriefPage['blocks'][number]
/** What may stand in one language of a pair. */
export type InnerPart = Exclude<MainPart, { kind: 'pair' }>
export type SidePart = NonNullable<BriefPage['side']>[number]
type Of<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>
type Run = Extract<MainPart, { kind: 'paragraph' }>['runs'][number]

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function pointsParts(written: Written): InnerPart[] {
  const items = textLines(written)
  return items.length === 0 ? [] : [{ kind: 'list', title: '', ordered: false, items }]
}

/** What we ask for stands beside the text, a number before each request. */
export function askOf({ title, ...written }: Of<'ask'>, { t }: BriefVoice): readonly SidePart[] {
  const items = textLines(written)
  if (items.length === 0) return []
  return [{ kind: 'list', title: title === '' ? t('page.ask') : title, ordered: true, items }]
}

/** A part of a brief as parts of its page; headings inside a text are of this level. */
export function partsOf(
  block: Exclude<ShownBlock, Of<'ask'>>,
  voice: BriefVoice,
  sources: Sources,
  level: 2 | 3,
): readonly InnerPart[] {
  switch (block.kind) {
    case 'heading':
      return headingParts(block, voice)
    case 'text':
      return textParts(block, level)
    case 'points':
      return pointsParts(block)
    case 'facts':
      return factsParts(block, sources)
    case 'signature':
      return []
    case 'goal':
      return block.links
        .flatMap((link) => ofKind(link, 'goal'))
        .map(({ id, record }) => {
          const source: Run = { kind: 'source', id: sources.record(id, record) }
          return { kind: 'paragraph', runs: [{ kind: 'text', text: record.text }, source] }
        })
    case 'assets': {
      const cards = block.links
        .flatMap((link) => ofKind(link, 'asset'))
        .map(({ id, record }) => cardOf(record, sources.record(id, record), voice))
      return cards.length === 0 ? [] : [{ kind: 'assets', cards }]
    }
    case 'map':
      return mapParts(block, voice, sources)
    case 'photo':
      return photoParts(block, voice, sources)
    case 'quote':
      return block.links
        .flatMap((link) => ofKind(link, 'asset'))
        .flatMap(({ id, record }) => quoteParts(record, () => sources.record(id, record)))
    case 'actions':
      return block.links
        .flatMap((link) => ofKind(link, 'actions'))
        .flatMap(({ id, record }) => actionsParts(record, () => sources.record(id, record), voice))
    case 'decision':
      return block.links
        .flatMap((link) => ofKind(link, 'decision'))
        .flatMap(({ id, record }) =>
          decisionParts(record, sources.record(id, record), voice, block.alt),
        )
  }
}

type OfRecord<K extends LinkedRecord['kind']> = {
  readonly id: string
  readonly record: Extract<LinkedRecord, { kind: K }>
}

/** The record behind a link where it is of this kind. */
function ofKind<K extends LinkedRecord['kind']>({ id, record }: ShownLink, kind: K): OfRecord<K>[] {
  return record !== null && isKind(record, kind) ? [{ id, record }] : []
}

const isKind = <K extends LinkedRecord['kind']>(
  record: LinkedRecord,
  kind: K,
): record is Extract<LinkedRecord, { kind: K }> => record.kind === kind

function headingParts({ text, level, usual }: Of<'heading'>, { t }: BriefVoice): InnerPart[] {
  const words = text === '' && usual !== null ? t(`page.heading.${usual}`) : text
  return words === '' ? [] : [{ kind: 'heading', level, text: words }]
}

function factsParts({ facts }: Of<'facts'>, sources: Sources): InnerPart[] {
  if (facts.length === 0) return []
  return [
    {
      kind: 'facts',
      facts: facts.map(({ value, label, source }) => {
        const id = sources.typed(source)
        return { value, label, sources: id === null ? [] : [id] }
      }),
    },
  ]
}

const cardOf = (asset: LinkedAsset, source: string, { t }: BriefVoice) => ({
  name: asset.name,
  shape: shapes[asset.assetKind],
  kindWord: t(`page.kind.${asset.assetKind}`),
  strength: asset.strong,
  place: asset.address,
  sources: [source],
})

/** Somebody's own words about what is strong; nothing where they have written none. */
function quoteParts(asset: LinkedAsset, source: () => string): InnerPart[] {
  const { strong, name, organization } = asset
  if (strong === '') return []
  const attribution = [name, organization].filter((part) => part !== '').join(', ')
  return [{ kind: 'quote', text: strong, attribution, note: '', sources: [source()] }]
}

function actionsParts(
  { of, text, actions }: LinkedActions,
  source: () => string,
  voice: BriefVoice,
): InnerPart[] {
  if (actions.length === 0) return []
  const id = source()
  const items = actions.map((action, at): Run[] => [
    { kind: 'text', text: actionWords(action, voice) },
    ...(at === actions.length - 1 ? [{ kind: 'source' as const, id }] : []),
  ])
  // A goal usually stands right above its actions; an objective does not.
  const title = of === 'goal' ? voice.t('page.actions') : text
  return [{ kind: 'list', title, ordered: false, items }]
}

function actionWords({ text, due, status }: LinkedActions['actions'][number], voice: BriefVoice) {
  const { t, date } = voice
  if (status === 'done') return t('page.action.done', { action: isolated(text) })
  return due === null ? text : t('page.action.due', { action: isolated(text), date: date(due) })
}
