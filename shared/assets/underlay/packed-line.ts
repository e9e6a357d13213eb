import type { Point } from '#shared/assets/place.ts'

/** Hundred-thousandths of a degree: about a metre. */
const steps = 1e5

/**
 * A line as a short text: differences between neighbours, five bits a character, latitude first (Google's Encoded
 * Polyline Algorithm Format, which many programs read). Corners that fall together are one.
 */
export function packLine(line: readonly Point[]): string {
  let text = ''
  let [lastLon, lastLat] = [0, 0]
  for (const [at, [lon, lat]] of line.entries()) {
    const [x, y] = [Math.round(lon * steps), Math.round(lat * steps)]
    if (at > 0 && x === lastLon && y === lastLat) continue
    text += packed(y - lastLat) + packed(x - lastLon)
    ;[lastLon, lastLat] = [x, y]
  }
  return text
}

function packed(difference: number): string {
  let rest = difference < 0 ? -2 * difference - 1 : 2 * difference
  let text = ''
  while (rest >= 32) {
    text += String.fromCharCode((32 | (rest % 32)) + 63)
    rest = Math.floor(rest / 32)
  }
  return text + String.fromCharCode(rest + 63)
}

/** The line again, or null where the text is none or leads off the globe. */
export function unpackLine(text: string): Point[] | null {
  const line: Point[] = []
  let [lon, lat, at] = [0, 0, 0]
  const next = (): number | null => {
    let [value, factor] = [0, 1]
    for (; at < text.length && factor <= 32 ** 6; factor *= 32) {
      const bits = text.charCodeAt(at) - 63
      at += 1
      if (bits < 0 || bits > 63) return null
      value += (bits % 32) * factor
      if (bits < 32) return value % 2 === 0 ? value / 2 : -(value + 1) / 2
    }
    return null
  }
  while (at < text.length) {
    const [up, across] = [next(), next()]
    if (up === null || across === null) return null
    lat += up
    lon += across
    if (Math.abs(lat) > 90 * steps || Math.abs(lon) > 180 * steps) return null
    line.push([lon / steps, lat / steps])
  }
  return line
}
