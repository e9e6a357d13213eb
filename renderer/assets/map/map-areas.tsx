import { geoCircle, geoPath, type GeoProjection } from 'd3-geo'
import type { LightAsset } from '#shared/assets/contract.ts'

type Props = {
  readonly assets: readonly LightAsset[]
  readonly project: GeoProjection
  readonly selected: string | null
}

/** Metres of one degree of a great circle. */
const degree = 111_195
const smallest = 6
const most = 300

/** Areas as circles true to scale. Those too small to see at this zoom are left out; their markers stay. */
export function MapAreas({ assets, project, selected }: Props) {
  const path = geoPath(project)
  const perDegree = (project.scale() * Math.PI) / 180
  const areas = assets.flatMap(({ id, place }) => {
    if (place?.form !== 'area' || (place.radius / degree) * perDegree < smallest) return []
    const circle = geoCircle()
      .center(place.around)
      .radius(place.radius / degree)()
    return [{ id, line: path(circle) ?? '' }]
  })
  return (
    <>
      {areas
        .filter(({ line }) => line !== '')
        .slice(0, most)
        .map(({ id, line }) => (
          <path
            key={id}
            className={id === selected ? 'assets-area assets-area--selected' : 'assets-area'}
            d={line}
          />
        ))}
    </>
  )
}
