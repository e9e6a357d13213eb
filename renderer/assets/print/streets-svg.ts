import { coveredBy, type Side } from '#renderer/assets/map/labels.ts'
import type { Spot } from '#renderer/assets/map/clusters.ts'
import type { MapSize, MapView } from '#renderer/assets/map/map-view.ts'
import { partLooks, widthOf } from '#renderer/assets/underlay/part-looks.ts'
import { inView, pathOf } from '#renderer/assets/underlay/part-paths.ts'
import { streetLabels } from '#renderer/assets/underlay/street-labels.ts'
import type { WorldPart } from '#renderer/assets/underlay/world-parts.ts'
import { escaped, font, land, n } from './svg-words.ts'

/** The colours of the light theme (tokens.css, --m-…). */
const hues = {
  road: { fill: '#f8f6f0', edge: '#ddd7c9', line: '#ffffff' },
  street: { fill: '#f8f6f0', edge: '#ddd7c9', line: '#ffffff' },
  water: { fill: '#c6d7e0', edge: '#a9c1ce', line: '#a9c1ce' },
  green: { fill: '#d8e3cb', edge: '#d8e3cb', line: '#d8e3cb' },
  border: { fill: 'none', edge: '#4f4e4a', line: '#4f4e4a' },
} as const
const label = '#4f4e4a'
const letters = 11.5

type Under = { readonly lines: string; readonly isEmpty: boolean }

/** What lies under the map as SVG, with the names that have room beside markers and theirs. */
export function streetsSvg(
  parts: readonly WorldPart[],
  view: MapView,
  size: MapSize,
  spots: readonly Spot[],
  names: ReadonlyMap<string, Side>,
): Under {
  const placed = inView(parts, view, size)
  const lines = partLooks.flatMap((look) => {
    const { kind, form, paint } = look
    const alike = placed.filter(({ part }) => part.kind === kind && part.form === form)
    const line = pathOf(alike, size)
    if (line === '') return []
    const hue = hues[kind][paint]
    if (paint === 'fill') return [`<path d="${line}" fill="${hue}" fill-rule="evenodd"/>`]
    const dashes = kind === 'border' ? ' stroke-dasharray="6 3 1.5 3" stroke-opacity=".6"' : ''
    return [
      `<path d="${line}" fill="none" stroke="${hue}" stroke-width="${n(widthOf(look, view.zoom))}" stroke-linejoin="round"${dashes}/>`,
    ]
  })
  const words = streetLabels(placed, view.zoom, size, coveredBy(spots, names), 1).map(
    ({ name, x, y, angle }) =>
      `<text transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})" text-anchor="middle" dominant-baseline="central" ${font} font-size="${n(letters)}" fill="${label}" stroke="${land}" stroke-width="3" paint-order="stroke">${escaped(name)}</text>`,
  )
  return { lines: [...lines, ...words].join(''), isEmpty: placed.length === 0 }
}
