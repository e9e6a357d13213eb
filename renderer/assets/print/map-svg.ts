import { geoCircle, geoPath } from 'd3-geo'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf } from '#shared/assets/place.ts'
import { gathered, spotsOf, stepOf, type Spot } from '#renderer/assets/map/clusters.ts'
import { labelled, type Side } from '#renderer/assets/map/labels.ts'
import { fitted, projectionOf } from '#renderer/assets/map/map-view.ts'
import { scaleOf } from '#renderer/assets/map/scale.ts'
import { shapePath } from '#renderer/assets/map/shape-path.ts'
import { sightOf, type World, worldPath } from '#renderer/assets/map/world-shapes.ts'
import type { WorldPart } from '#renderer/assets/underlay/world-parts.ts'
import { kindDrawings } from '#renderer/ui/kind-drawings.ts'
import { streetsSvg } from './streets-svg.ts'
import { escaped, font, land, n, wrapped } from './svg-words.ts'

export const pictureSize = { width: 1000, height: 700 }

type Words = {
  readonly title: string
  /** Where the outlines are from, and what is left out. */
  readonly foot: string
  readonly distance: (metres: number) => string
}

/** What lies under the map, and who made it. */
export type Under = { readonly parts: readonly WorldPart[]; readonly credits: readonly string[] }

const noLayers: Under = { parts: [], credits: [] }
/** Letters in one line at the foot, beside the scale. */
const footLetters = 105
const footLine = 20

/** Metres of one degree of a great circle. */
const degree = 111_195

/** The colours of the light theme (tokens.css): a file has no theme. */
const hues = {
  people: '#2b3d80',
  groups: '#855ca9',
  orgs: '#56382a',
  places: '#af3f1b',
  nature: '#54835a',
  culture: '#b78109',
  work: '#3f9198',
} as const
const ink = '#1f2328'

/** The map of these strengths as one SVG file that needs nothing else: land, what lies under it, areas, lines, markers, names, a scale. */
export function mapSvg(
  assets: readonly LightAsset[],
  world: World,
  words: Words,
  { parts: under, credits }: Under = noLayers,
): string {
  const { width, height } = pictureSize
  const view = fitted(
    assets.flatMap(({ place }) => (place ? [centreOf(place)] : [])),
    pictureSize,
  )
  const project = projectionOf(view, pictureSize)
  const path = geoPath(project)
  const spots = spotsOf(gathered(assets, stepOf(view.zoom), null), project, pictureSize)
  const names = labelled(spots, null, pictureSize)
  const scale = scaleOf(view)
  const streets = streetsSvg(under, view, pictureSize, spots, names)
  const foot = [words.foot, ...(streets.isEmpty ? [] : credits)].flatMap((line) =>
    wrapped(line, footLetters),
  )
  const footHeight = foot.length * footLine
  const parts = [
    `<rect width="${n(width)}" height="${n(height)}" fill="#c6d7e0"/>`,
    `<path d="${worldPath(world, project, sightOf(project, width, height))}" fill="${land}" stroke="#b5ac99"/>`,
    streets.lines,
    ...assets.flatMap(({ place, shape }) => {
      const drawn = shape && shapePath(shape, project)
      const circle =
        place?.form === 'area'
          ? path(
              geoCircle()
                .center(place.around)
                .radius(place.radius / degree)(),
            )
          : null
      return [
        circle &&
          `<path d="${circle}" fill="${hues.people}" fill-opacity=".06" stroke="${hues.people}" stroke-dasharray="2 5"/>`,
        drawn?.areas &&
          `<path d="${drawn.areas}" fill="${hues.people}" fill-opacity=".1" fill-rule="evenodd" stroke="${hues.people}"/>`,
        drawn?.lines &&
          `<path d="${drawn.lines}" fill="none" stroke="${hues.people}" stroke-width="2.5"/>`,
      ].filter((part) => part !== null && part !== undefined && part !== '')
    }),
    ...spots.map(markerOf),
    ...spots.flatMap((spot) => {
      const side = names.get(spot.key)
      return side === undefined ? [] : [nameOf(spot, side)]
    }),
    `<g transform="translate(24 ${n(height - 24)})" ${font} font-size="15" fill="${ink}">`,
    `<rect x="-10" y="${n(-2 - footHeight)}" width="${n(width - 28)}" height="${n(footHeight + 12)}" fill="#fff" fill-opacity=".85"/>`,
    ...foot.map(
      (line, at) => `<text y="${n((at + 1 - foot.length) * footLine)}">${escaped(line)}</text>`,
    ),
    `<g transform="translate(${n(width - 60 - scale.width)} 0)"><path d="M0 -8V0H${n(scale.width)}V-8" fill="none" stroke="${ink}"/>`,
    `<text x="${n(scale.width / 2)}" y="-8" text-anchor="middle">${escaped(words.distance(scale.metres))}</text></g></g>`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img"><title>${escaped(words.title)}</title>${parts.join('')}</svg>\n`
}

function markerOf(spot: Spot): string {
  const at = `transform="translate(${n(spot.x)} ${n(spot.y)})"`
  if (spot.form === 'several')
    return `<g ${at}><circle r="17" fill="#fff" stroke="${ink}" stroke-width="2"/><text ${font} font-size="14" font-weight="600" text-anchor="middle" y="5" fill="${ink}">${n(spot.count)}</text></g>`
  const { shape, glyph, hue, at: moved } = kindDrawings[spot.asset.kind]
  return `<g ${at}><g transform="scale(.8) translate(-16 -16)"><path d="${shape}" fill="${hues[hue]}" stroke="#fff" stroke-width="2.5" paint-order="stroke"/><path d="${glyph}" transform="translate(${moved}) scale(.65)" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></g></g>`
}

const longest = 34

function nameOf(spot: Spot, side: Side): string {
  if (spot.form !== 'one') return ''
  const letters = [...spot.asset.name]
  const name = letters.length > longest ? `${letters.slice(0, longest).join('')}…` : spot.asset.name
  const places = {
    below: [0, 30, 'middle'],
    above: [0, -20, 'middle'],
    right: [18, 5, 'start'],
    left: [-18, 5, 'end'],
  } as const
  const [dx, dy, anchor] = places[side]
  return `<text x="${n(spot.x + dx)}" y="${n(spot.y + dy)}" text-anchor="${anchor}" ${font} font-size="13" font-weight="600" fill="${ink}" stroke="${land}" stroke-width="3" paint-order="stroke">${escaped(name)}</text>`
}
