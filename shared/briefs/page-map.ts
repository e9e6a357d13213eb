import { centreOf } from '#shared/assets/place.ts'
import type { ShownBlock } from './items.ts'
import type { LinkedAsset } from './linked.ts'
import { frameOf, scaleOf } from './page/map-frame.ts'
import type { InnerPart } from './page-parts.ts'
import { isolated, type Sources } from './page-sources.ts'
import { shapes } from './shapes.ts'
import type { BriefVoice } from './voice.ts'

type MapPart = Extract<ShownBlock, { kind: 'map' }>
type Spot = {
  readonly id: string
  readonly record: LinkedAsset
  readonly lon: number
  readonly lat: number
  /** Metres around; 0 for a point. */
  readonly radius: number
}

/** What a map shows: strengths that have a place, and neither homes nor people, whose place no brief tells. */
export const spotsOf = ({ links }: Pick<MapPart, 'links'>): readonly Spot[] =>
  links.flatMap(({ id, state, record }) => {
    if (state !== 'here' || record?.kind !== 'asset' || record.place === null) return []
    const [lon, lat] = centreOf(record.place)
    const radius = record.place.form === 'area' ? record.place.radius : 0
    return [{ id, record, lon, lat, radius }]
  })

/** A map with its list, its scale and words for those who do not see it; nothing where it has no place to show. */
export function mapParts(
  block: MapPart,
  voice: BriefVoice,
  sources: Sources,
): readonly InnerPart[] {
  const { t, list } = voice
  const spots = spotsOf(block)
  if (spots.length === 0) return []
  const hidden = block.links.filter(
    ({ record }) => record?.kind === 'asset' && record.coarse,
  ).length
  const metres = scaleOf(frameOf(spots))
  const names = spots.map(({ record }) => isolated(record.name))
  return [
    {
      kind: 'map',
      title: block.title === '' ? t('page.map.title') : block.title,
      alt:
        block.alt === ''
          ? t('page.map.alt', { count: spots.length, places: list(names) })
          : block.alt,
      caption: hidden === 0 ? '' : t('page.map.hidden'),
      places: spots.map(({ record, lon, lat, radius }) => ({
        name: record.name,
        kindWord: t(`page.kind.${record.assetKind}`),
        shape: shapes[record.assetKind],
        lon,
        lat,
        radius,
      })),
      scale: { metres, label: distanceWords(metres, voice) },
      sources: spots.map(({ id, record }) => sources.record(id, record)),
    },
  ]
}

const distanceWords = (metres: number, { t, number }: BriefVoice): string =>
  metres < 1000
    ? t('page.map.metres', { distance: number(metres) })
    : t('page.map.kilometres', { distance: number(metres / 1000) })
