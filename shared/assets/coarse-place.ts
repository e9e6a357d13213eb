import type { AssetKind } from './kinds.ts'
import { centreOf, metresBetween, type Place, type Point, smallestRadius } from './place.ts'

/** Homes and individual people are known by an area only; their exact point is never stored. */
export const staysCoarse = (asset: { readonly kind: AssetKind; readonly home: boolean }) =>
  asset.home || asset.kind === 'individual'

/**
 * The area that stands for a home or a person: the cell of a fixed grid that the point lies in.
 *
 * Every point of a cell gives the same area, so nothing finer than about 1.1 km can be told from it, also not from
 * two people's entries or from an area that somebody drew around the exact spot. The circle covers its whole cell.
 */
export function coarsen(place: Place): Place {
  const { centre, radius } = cellOf(centreOf(place))
  const asked = place.form === 'area' ? place.radius : smallestRadius
  return { form: 'area', around: centre, radius: Math.max(asked, radius) }
}

/** Rows of 0.01° of latitude (1.1 km); each row is cut into columns at least as wide, so cells stay cells at the poles. */
const rowHeight = 0.01
const rows = 18_000

function cellOf([lon, lat]: Point): { readonly centre: Point; readonly radius: number } {
  const row = Math.min(rows - 1, Math.floor((lat + 90) / rowHeight))
  const middle = -90 + (row + 0.5) * rowHeight
  const columns = Math.max(1, Math.floor((Math.cos((middle * Math.PI) / 180) * 360) / rowHeight))
  const width = 360 / columns
  const column = Math.floor((lon === 180 ? 0 : lon + 180) / width) % columns
  const centre: Point = [rounded(-180 + (column + 0.5) * width), rounded(middle)]
  const reach = [-1, 1].map((side) =>
    metresBetween(centre, [centre[0] + width / 2, centre[1] + (side * rowHeight) / 2]),
  )
  return { centre, radius: Math.max(smallestRadius, Math.ceil((Math.max(...reach) + 1) / 50) * 50) }
}

/** Six decimals are a tenth of a metre: the centre of a cell stays in its cell. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
