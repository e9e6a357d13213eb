import { assetFill } from './asset-marker.ts'
import type { Drawing, DrawnPath, DrawnRect, DrawnText, PathStep } from './drawing.ts'
import { frameOf, type MapFrame, mapShape, metresFrom } from './map-frame.ts'
import { markerPaths } from './marker-path.ts'
import type { MapBlock } from './page-blocks.ts'

const inks = {
  ground: '#F6F3EA',
  weave: '#E9E4D6',
  frame: '#C9C4B8',
  area: '#DCE3EE',
  areaLine: '#7E8FB0',
  ink: '#1F2328',
  white: '#FFFFFF',
}
/** Points. */
const marker = 15
const tag = { height: 11.5, size: 8.5, digit: 5.6 }
const edge = 4

type Put = {
  readonly x: number
  readonly y: number
  readonly fromX: number
  readonly fromY: number
}

/**
 * Draws strengths where they are: their marks with the numbers of the list below, areas true to scale and a bar to
 * measure by. It knows what the page may tell and no more, so no home can be on it. `width` in points; the height follows.
 */
export function drawMap(
  { places, scale }: Pick<MapBlock, 'places' | 'scale'>,
  { width }: { readonly width: number },
): Drawing {
  const height = Math.round(width * mapShape)
  const frame = frameOf(places)
  const perMetre = width / frame.across
  const spots = places.map((place) => {
    const [east, north] = metresFrom(frame, place)
    return [width / 2 + east * perMetre, height / 2 - north * perMetre] as const
  })
  const put = putApart(spots, { width, height })
  const rects: DrawnRect[] = [
    { x: 0, y: 0, width, height, radius: 3, fill: inks.ground, stroke: inks.frame },
  ]
  const paths: DrawnPath[] = [...weaveOf(frame, { width, height })]
  for (const [at, { radius }] of places.entries()) {
    const [x, y] = spots[at] ?? [0, 0]
    if (radius * perMetre > marker / 2) paths.push(areaAt(x, y, radius * perMetre))
  }
  const texts: DrawnText[] = []
  for (const [at, place] of places.entries()) {
    const one = put[at]
    if (one === undefined) continue
    paths.push(...lineBack(one), ...markAt(one, place.shape))
    texts.push(numberAt(one, at + 1))
    paths.push(tagAt(one, at + 1))
  }
  paths.push(barOf(scale.metres * perMetre, height))
  texts.push({
    x: edge + 4,
    y: height - edge - 7,
    size: 8.5,
    strong: false,
    anchor: 'left',
    fill: inks.ink,
    text: scale.label,
  })
  return { width, height, rects, paths, texts }
}

/** Marks that would hide each other stand around the spot, tied to it by a line. */
function putApart(
  spots: readonly (readonly [number, number])[],
  size: { readonly width: number; readonly height: number },
): readonly Put[] {
  const put: Put[] = []
  const [wide, high] = [marker + 16, marker + 2]
  const isFree = (x: number, y: number) =>
    x > marker / 2 &&
    y > marker / 2 &&
    x < size.width - wide &&
    y < size.height - marker &&
    put.every((other) => Math.abs(other.x - x) >= wide || Math.abs(other.y - y) >= high)
  for (const [x, y] of spots) {
    const around = [0, 1, 2, 3, 4].flatMap((ring) =>
      ring === 0
        ? [[x, y] as const]
        : Array.from({ length: 8 * ring }, (_, step) => {
            const angle = (step / (8 * ring)) * 2 * Math.PI
            return [
              x + Math.cos(angle) * ring * wide * 0.75,
              y + Math.sin(angle) * ring * high,
            ] as const
          }),
    )
    const [toX, toY] = around.find(([left, top]) => isFree(left, top)) ?? [x, y]
    put.push({ x: toX, y: toY, fromX: x, fromY: y })
  }
  return put
}

const stroked = (steps: readonly PathStep[], stroke: string, strokeWidth: number): DrawnPath => ({
  steps,
  fill: null,
  stroke,
  strokeWidth,
})

function lineBack({ x, y, fromX, fromY }: Put): readonly DrawnPath[] {
  if (x === fromX && y === fromY) return []
  return [
    stroked(
      [
        ['move', fromX, fromY],
        ['line', x, y],
      ],
      inks.ink,
      0.75,
    ),
  ]
}

const moved = (steps: readonly PathStep[], x: number, y: number, by: number): readonly PathStep[] =>
  steps.map(([kind, ...numbers]): PathStep => {
    const at = (index: number) => (numbers[index] ?? 0) * by + (index % 2 === 0 ? x : y)
    if (kind === 'curve') return [kind, at(0), at(1), at(2), at(3), at(4), at(5)]
    return [kind, at(0), at(1)]
  })

function markAt({ x, y }: Put, shape: MapBlock['places'][number]['shape']): readonly DrawnPath[] {
  const steps = moved(markerPaths[shape], x - marker / 2, y - marker / 2, marker / 32)
  const fill = assetFill(shape)
  return [
    { steps, fill: inks.white, stroke: inks.white, strokeWidth: 3 },
    { steps, fill, stroke: fill, strokeWidth: 1 },
  ]
}

const tagWidth = (number: number) => 5 + String(number).length * tag.digit

function tagAt({ x, y }: Put, number: number): DrawnPath {
  const [left, top] = [x + marker / 2 + 1, y - tag.height / 2]
  const right = left + tagWidth(number)
  const steps: readonly PathStep[] = [
    ['move', left, top],
    ['line', right, top],
    ['line', right, top + tag.height],
    ['line', left, top + tag.height],
  ]
  return { steps, fill: inks.white, stroke: inks.white, strokeWidth: 1.5 }
}

const numberAt = ({ x, y }: Put, number: number): DrawnText => ({
  x: x + marker / 2 + 1 + tagWidth(number) / 2,
  y: y + tag.size * 0.36,
  size: tag.size,
  strong: true,
  anchor: 'middle',
  fill: inks.ink,
  text: String(number),
})

function areaAt(x: number, y: number, radius: number): DrawnPath {
  const steps = moved(
    markerPaths.circle,
    x - radius * (16 / 13),
    y - radius * (16 / 13),
    radius / 13,
  )
  return { steps, fill: inks.area, stroke: inks.areaLine, strokeWidth: 0.75 }
}

/** Faint threads at round distances: where no streets are known one still sees how far it is. */
function* weaveOf(
  { across }: MapFrame,
  { width, height }: { readonly width: number; readonly height: number },
): Generator<DrawnPath> {
  const step = (10 ** Math.floor(Math.log10(across / 3)) * width) / across
  const gap = step < width / 24 ? step * 5 : step
  for (let x = (width / 2) % gap; x < width; x += gap)
    if (x > 1)
      yield stroked(
        [
          ['move', x, 1],
          ['line', x, height - 1],
        ],
        inks.weave,
        0.75,
      )
  for (let y = (height / 2) % gap; y < height; y += gap)
    if (y > 1)
      yield stroked(
        [
          ['move', 1, y],
          ['line', width - 1, y],
        ],
        inks.weave,
        0.75,
      )
}

/** A bar as long as the distance its words say. */
const barOf = (length: number, height: number): DrawnPath =>
  stroked(
    [
      ['move', edge + 4, height - edge - 4],
      ['line', edge + 4, height - edge],
      ['line', edge + 4 + length, height - edge],
      ['line', edge + 4 + length, height - edge - 4],
    ],
    inks.ink,
    1,
  )
