import type { GeoProjection } from 'd3-geo'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf } from '#shared/assets/place.ts'
import type { MapSize } from './map-view.ts'
import { shapePath, weightOf } from './shape-path.ts'
import { inSight, sightOf } from './world-shapes.ts'

type Props = {
  readonly assets: readonly LightAsset[]
  readonly project: GeoProjection
  readonly size: MapSize
  readonly selected: string | null
}

/** As many corners as can be drawn while the map is pulled; what is beyond shows nearer. */
const mostDrawn = 60_000

/** Trails, routes, parks: what lies along a line or covers an area. Their markers stay where their points are. */
export function MapShapes({ assets, project, size, selected }: Props) {
  const sight = sightOf(project, size.width, size.height)
  let weight = 0
  return assets.flatMap(({ id, shape, place }) => {
    if (!shape || !place || !inSight(centreOf(place), sight)) return []
    weight += weightOf(shape)
    if (weight > mostDrawn && id !== selected) return []
    const { lines, areas } = shapePath(shape, project)
    const chosen = id === selected ? ' assets-shape--selected' : ''
    return [
      areas && (
        <path
          key={`${id} areas`}
          className={`assets-shape assets-shape--area${chosen}`}
          d={areas}
        />
      ),
      lines && <path key={`${id} lines`} className={`assets-shape${chosen}`} d={lines} />,
    ]
  })
}
