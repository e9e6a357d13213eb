import type { MapSize } from '#renderer/assets/map/map-view.ts'
import type { Box } from '#renderer/assets/map/labels.ts'
import type { Placed } from './part-paths.ts'

/** A name along a street or in the middle of an area; x, y and the angle (degrees) of its middle. */
export type StreetLabel = {
  readonly name: string
  readonly kind: Placed['part']['kind']
  readonly x: number
  readonly y: number
  readonly angle: number
}

const most = 40
const letter = 6.2
const high = 13
/** A name bends with no street: where the street bends more than this, it goes elsewhere. */
const straight = 0.96
/** From farther away the names of small streets would only be noise. */
const nearEnough = { road: 12, street: 14, water: 11, border: 0, green: 12 } as const

type Spot = Omit<StreetLabel, 'name' | 'kind'>

/** Which names stand where, none over another, over a marker or over a marker's name; each once, big streets first. */
export function streetLabels(
  placed: readonly Placed[],
  zoom: number,
  { width, height }: MapSize,
  taken: readonly Box[],
  textScale: number,
): readonly StreetLabel[] {
  const boxes = [...taken]
  const labels = new Map<string, StreetLabel>()
  const candidates = placed
    .filter(({ part }) => part.name !== '' && zoom >= nearEnough[part.kind])
    .map((one) => ({ ...one, long: longOf(one) }))
    .toSorted((a, b) => rank(a) - rank(b) || b.long - a.long)
  for (const one of candidates) {
    const { name, kind, form } = one.part
    if (labels.size >= most) break
    if (labels.has(name)) continue
    const room = ([...name].length * letter + 8) * textScale
    if (one.long < room) continue
    const spots = form === 'line' ? alongLine(one, room) : inArea(one, room)
    const spot = spots.find((at) => {
      const own = boxesOf(at, room, high * textScale)
      return own.every(
        (box) =>
          box.left >= 0 &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= height &&
          !boxes.some((other) => meet(box, other)),
      )
    })
    if (!spot) continue
    boxes.push(...boxesOf(spot, room, high * textScale))
    labels.set(name, { name, kind, ...spot })
  }
  return [...labels.values()]
}

const rank = ({ part }: Placed) => (part.kind === 'road' ? 0 : part.kind === 'street' ? 2 : 1)

function longOf({ part, scale }: Placed): number {
  const [west, north, east, south] = part.box
  return part.form === 'area'
    ? (east - west) * scale
    : Math.hypot(east - west, south - north) * scale
}

function inArea({ part, scale, dx, dy }: Placed, room: number): readonly Spot[] {
  const [west, north, east, south] = part.box
  const x = ((west + east) / 2) * scale + dx
  const y = ((north + south) / 2) * scale + dy
  return (east - west) * scale < room ? [] : [{ x, y, angle: 0 }]
}

/** Stretches of a line as long as the name and nearly straight: its middle first, then nearer to its ends. */
function alongLine({ part, scale, dx, dy }: Placed, room: number): readonly Spot[] {
  const [line = new Float64Array()] = part.lines
  const walked = walkOf(line, scale)
  const all = walked.at(-1) ?? 0
  return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => {
    const from = pointAt(line, walked, all * share - room / 2)
    const to = pointAt(line, walked, all * share + room / 2)
    if (!from || !to) return []
    const [across, down] = [(to.x - from.x) * scale, (to.y - from.y) * scale]
    if (Math.hypot(across, down) < room * straight) return []
    const angle = (Math.atan2(down, across) * 180) / Math.PI
    // Never upside down.
    const upright = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle
    const [x, y] = [((from.x + to.x) / 2) * scale + dx, ((from.y + to.y) / 2) * scale + dy]
    return [{ x, y, angle: upright }]
  })
}

/** How many px one has walked at each corner. */
function walkOf(line: Float64Array, scale: number): readonly number[] {
  const walked = [0]
  for (let at = 2; at < line.length; at += 2) {
    const step = Math.hypot(
      (line[at] ?? 0) - (line[at - 2] ?? 0),
      (line[at + 1] ?? 0) - (line[at - 1] ?? 0),
    )
    walked.push((walked.at(-1) ?? 0) + step * scale)
  }
  return walked
}

function pointAt(
  line: Float64Array,
  walked: readonly number[],
  distance: number,
): { readonly x: number; readonly y: number } | null {
  if (distance < 0) return null
  const next = walked.findIndex((far) => far >= distance)
  if (next < 0) return null
  const before = Math.max(0, next - 1)
  const [low = 0, high_ = 0] = [walked[before], walked[next]]
  const share = high_ > low ? (distance - low) / (high_ - low) : 0
  const between = (axis: number) => {
    const [a = 0, b = 0] = [line[before * 2 + axis], line[next * 2 + axis]]
    return a + (b - a) * share
  }
  return { x: between(0), y: between(1) }
}

/** A turned name as a row of small boxes, so that a slanting one does not take the room of its whole rectangle. */
function boxesOf({ x, y, angle }: Spot, room: number, tall: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(room / tall))
  const [across, down] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return Array.from({ length: count }, (_, at) => {
    const along = ((at + 0.5) / count - 0.5) * room
    const [middleX, middleY] = [x + across * along, y + down * along]
    return {
      left: middleX - tall / 2,
      right: middleX + tall / 2,
      top: middleY - tall / 2,
      bottom: middleY + tall / 2,
    }
  })
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
