import type { MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { regionBounds } from './region-bounds.ts'
import { meets, type Sight } from './world-shapes.ts'

type Topology = Parameters<typeof mesh>[0]

const files = import.meta.glob<Topology>('#resources/regions/borders/*.json', { import: 'default' })

/** Codes of the countries in sight whose regions are known. */
export function countriesIn(sight: Sight): readonly string[] {
  return [...regionBounds].flatMap(([code, [west, south, east, north]]) =>
    meets(
      [
        [west, south],
        [east, north],
      ],
      sight,
    )
      ? [code]
      : [],
  )
}

/** The borders between the regions of one country; they ship with the app. */
export async function loadBorders(code: string): Promise<MultiLineString | null> {
  if (code === 'usa') {
    const { default: topology } = await import('us-atlas/states-10m.json')
    // Only borders between two: the coast is drawn with the countries.
    return mesh(topology, topology.objects.states, (a, b) => a !== b)
  }
  const path = Object.keys(files).find((name) => name.endsWith(`/${code}.json`))
  const topology = path === undefined ? undefined : await files[path]?.()
  const borders = topology?.objects['borders']
  if (!topology || !borders) return null
  const shape = feature(topology, borders)
  return shape.type === 'Feature' && shape.geometry.type === 'MultiLineString'
    ? shape.geometry
    : null
}
