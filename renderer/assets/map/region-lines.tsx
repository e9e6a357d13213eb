import { geoPath } from 'd3-geo'
import type { MultiLineString } from 'geojson'
import { memo, useEffect, useMemo, useState } from 'react'
import { type MapSize, type MapView, projectionOf } from './map-view.ts'
import { countriesIn, loadBorders } from './region-borders.ts'
import { type Sight, sightOf } from './world-shapes.ts'

type Props = { readonly view: MapView; readonly size: MapSize }

type Loaded = ReadonlyMap<string, MultiLineString | null>

/** From farther away countries are enough. */
const nearEnough = 3.5

/** What is in sight, or a third of the globe around its middle where that is more. */
function middleOf(view: MapView, { width, height }: MapSize): Sight | null {
  const narrow = { width: Math.min(width, Math.floor((256 * 2 ** view.zoom) / 3)), height }
  return sightOf(projectionOf(view, narrow), narrow.width, height)
}

/** Borders of first-order regions, where an openly licensed file ships with the app; fetched when one looks there. */
export const RegionLines = memo(function RegionLines({ view, size }: Props) {
  const [loaded, setLoaded] = useState<Loaded>(new Map())
  const project = useMemo(() => projectionOf(view, size), [view, size])
  const sight = view.zoom < nearEnough || size.width === 0 ? null : middleOf(view, size)
  const inSight = sight === null ? '' : countriesIn(sight).join(' ')
  useEffect(() => {
    let here = true
    for (const code of inSight.split(' ').filter(Boolean))
      void loadBorders(code).then((lines) => {
        if (here)
          setLoaded((before) => (before.has(code) ? before : new Map([...before, [code, lines]])))
      })
    return () => {
      here = false
    }
  }, [inSight])
  const line = useMemo(() => {
    const path = geoPath(project)
    return inSight
      .split(' ')
      .flatMap((code) => loaded.get(code) ?? [])
      .map((lines) => path(lines) ?? '')
      .join('')
  }, [inSight, loaded, project])
  return line !== '' && <path className="assets-region" d={line} />
})
