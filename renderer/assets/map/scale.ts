import type { MapView } from './map-view.ts'

const equator = 40_075_017
const widest = 120
const round = [5, 2, 1] as const

/** The longest round distance that fits a bar of 120 px in the middle of the map, and how many px it takes. */
export function scaleOf({ centre: [, lat], zoom }: MapView): {
  readonly metres: number
  readonly width: number
} {
  const metresPerPx = (equator * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom)
  const room = widest * metresPerPx
  const power = 10 ** Math.floor(Math.log10(room))
  const metres = (round.find((times) => times * power <= room) ?? 1) * power
  return { metres, width: metres / metresPerPx }
}
