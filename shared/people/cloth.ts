import { dyes, linen } from './weave.ts'

export type ClothRect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: string
}

/** How far the cloth has grown: one own thread, the first rows around it, or all of it. */
export type Growth = 'thread' | 'begun' | 'woven'

export const clothSize = { width: 600, height: 900 } as const
export const clothInk = '#33363C'

const count = 20
const pitch = 18
const first = 120
const thread = 13
const ownThread = 8
const undyed = '#DDD4BF'
const weft = ['#F6F0E2', '#FDFAF3'] as const
const weld = '#D8B45C'
const weldEvery = 9
/** Where each thread begins, in a rhythm that repeats. */
const tops = [40, 67, 58, 40, 76, 58, 49, 76, 67, 49] as const
const topOf = (at: number) => tops[at % tops.length] ?? tops[0]
const firstRow: Readonly<Record<Growth, number>> = { thread: Infinity, begun: 562, woven: 262 }

const colorOf = (at: number, growth: Growth): string => {
  if (growth === 'woven') return dyes[at % 7] ?? undyed
  return at === ownThread ? dyes[3] : undyed
}

/** The cloth beside setting up, in units of `clothSize`. */
export function drawCloth(growth: Growth): readonly ClothRect[] {
  const warp = Array.from({ length: count }, (_, at) => warpThread(at, topOf(at), growth))
  const from = firstRow[growth]
  return [ground, ...weftBelow(from), ...warp, ...weftAbove(from)]
}

/** The same with every other thread long enough to carry a name; `labels` says where those begin, reading upwards. */
export function drawNamedCloth(): {
  readonly rects: readonly ClothRect[]
  readonly labels: readonly { readonly x: number; readonly y: number }[]
} {
  const isNamed = (at: number) => at % 2 === 0
  const warp = Array.from({ length: count }, (_, at) =>
    warpThread(at, isNamed(at) ? topOf(at) : topOf(at) + 250, 'woven'),
  )
  const labels = warp.flatMap(({ x }, at) => (isNamed(at) ? [{ x: x + pitch + 11, y: 280 }] : []))
  return { rects: [ground, ...weftBelow(340), ...warp, ...weftAbove(340)], labels }
}

const ground: ClothRect = { x: 0, y: 0, ...clothSize, radius: 0, fill: linen }

const warpThread = (at: number, y: number, growth: Growth): ClothRect => ({
  x: first + at * pitch,
  y,
  width: thread,
  height: clothSize.height - y + 20,
  radius: 6,
  fill: colorOf(at, growth),
})

const weftColor = (row: number) => (row % weldEvery === 4 ? weld : (weft[row % 2] ?? weft[0]))

/** How far each row of weft reaches beyond the warp, in a rhythm that repeats: hands are not machines. */
const ends = [18, 24, 22, 28, 16, 26] as const

/** The weft as it runs beneath, from edge to edge. */
function weftBelow(from: number): readonly ClothRect[] {
  const rects: ClothRect[] = []
  for (let row = 0, y = from; y < clothSize.height; row += 1, y += pitch) {
    const end = ends[row % ends.length] ?? ends[0]
    const width = (count - 1) * pitch + thread + 2 * end
    rects.push({ x: first - end, y, width, height: 14, radius: 5, fill: weftColor(row) })
  }
  return rects
}

/** Where the weft passes over: every other thread, and the others in the next row. */
function weftAbove(from: number): readonly ClothRect[] {
  const rects: ClothRect[] = []
  for (let row = 0, y = from; y < clothSize.height; row += 1, y += pitch)
    for (let at = row % 2; at < count; at += 2)
      rects.push({
        x: first + at * pitch - 3,
        y,
        width: thread + 6,
        height: 14,
        radius: 0,
        fill: weftColor(row),
      })
  return rects
}
