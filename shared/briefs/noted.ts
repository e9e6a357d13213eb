import { centreOf } from '#shared/assets/place.ts'
import type { LinkedKind, Noted } from './fields.ts'
import type { LinkedActions, LinkedAsset, LinkedDecision, LinkedRecord } from './linked.ts'

/** The names under which a link notes values; the screens have words for them. */
export const notedFields = [
  'text',
  'name',
  'kind',
  'strong',
  'organization',
  'address',
  'place',
  'question',
  'outcome',
  'dots',
  'actions',
  'alt',
  'caption',
] as const
export type NotedField = (typeof notedFields)[number]

export type Difference = { readonly field: NotedField; readonly was: string; readonly is: string }

/** What a part of this kind shows of a record, so that later it can be told what has changed since. */
export function noteOf(kind: LinkedKind, record: LinkedRecord): Noted {
  switch (record.kind) {
    case 'goal':
      return [['text', record.text]]
    case 'asset': {
      const { name, assetKind, strong, organization, address } = record
      if (kind === 'quote')
        return [
          ['name', name],
          ['strong', strong],
          ['organization', organization],
        ]
      if (kind === 'map')
        return [
          ['name', name],
          ['kind', assetKind],
          ['place', placeOf(record)],
        ]
      return [
        ['name', name],
        ['kind', assetKind],
        ['strong', strong],
        ['address', address],
      ]
    }
    case 'photo':
      return [
        ['name', record.name],
        ['alt', record.alt],
        ['caption', record.caption],
      ]
    case 'decision':
      return [
        ['question', record.question],
        ['outcome', record.outcome.join('\n')],
        ['dots', dotsIn(record)],
      ]
    case 'actions':
      return [
        ['text', record.text],
        ['actions', record.actions.map(lineOf).join('\n')],
      ]
  }
}

/** Latitude and longitude as people write them, to a metre; an area with its metres around. */
function placeOf({ place }: LinkedAsset): string {
  if (place === null) return ''
  const [lon, lat] = centreOf(place)
  const at = `${lat.toFixed(5)}, ${lon.toFixed(5)}`
  return place.form === 'area' ? `${at} · ${String(place.radius)} m` : at
}

const dotsIn = ({ count }: LinkedDecision): string =>
  (count?.rows ?? [])
    .map(({ text, answer, points }) => `${answer ?? text}: ${String(points)}`)
    .join('\n')

/** Read by people in every language: the words, the date, and a mark for what is done. */
const lineOf = ({ text, due, status }: LinkedActions['actions'][number]): string =>
  [text, due ?? '', status === 'done' ? '✓' : ''].filter((part) => part !== '').join(' · ')

const isField = (field: string): field is NotedField => notedFields.some((known) => known === field)

/** What differs between what was noted and what is so now, in the order of what is shown now. */
export function differences(noted: Noted, now: Noted): readonly Difference[] {
  const before = new Map(noted)
  return now.flatMap(([field, is]) => {
    const was = before.get(field)
    return was === undefined || was === is || !isField(field) ? [] : [{ field, was, is }]
  })
}
