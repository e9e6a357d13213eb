import { geoPath } from 'd3-geo'
import type { MultiLineString } from 'geojson'
import { memo, useEffect, useMemo, useState } from 'react'
import { mesh } from 'topojson-client'
import { type MapSize, type MapView, projectionOf } from './map-view.ts'

type Props = { readonly view: MapView; readonly size: MapSize }

/** From farther away countries are enough. */
const nearEnough = 3.5
/** The parts of the globe whose regions ship with the app, west, south, east, north: the United States. */
const known = [[-180, 15, -64, 72]] as const

/** Borders of first-order regions, where an openly licensed file ships with the app; fetched when one looks there. */
export const RegionLines = memo(function RegionLines({ view, size }: Props) {
  const [lines, setLines] = useState<MultiLineString | null>(null)
  const [lon, lat] = view.centre
  const isThere =
    view.zoom >= nearEnough &&
    known.some(
      ([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north,
    )
  useEffect(() => {
    if (!isThere) return
    let here = true
    void loadRegions().then((loaded) => {
      if (here) setLines(loaded)
    })
    return () => {
      here = false
    }
  }, [isThere])
  const line = useMemo(
    () => (isThere && lines ? (geoPath(projectionOf(view, size))(lines) ?? '') : ''),
    [isThere, lines, view, size],
  )
  return line !== '' && <path className="assets-region" d={line} />
})

async function loadRegions(): Promise<MultiLineString> {
  const { default: topology } = await import('us-atlas/states-10m.json')
  // Only borders between two: the coast is drawn with the countries.
  return mesh(topology, topology.objects.states, (a, b) => a !== b)
}
