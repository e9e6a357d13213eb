/** Somewhere to put ink: closed outlines in pixels, filled where they wind around a point. */
export type Inked = {
  readonly outlines: readonly (readonly Point[])[]
  /** Red, green, blue: 0 to 255. */
  readonly ink: readonly [number, number, number]
}
export type Point = readonly [x: number, y: number]

/** a, b, c, d, e, f as SVG names them. */
export type Matrix = readonly [number, number, number, number, number, number]

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const at = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** How many numbers each letter of a path takes. */
const taken: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 }

/**
 * The lines a path of SVG draws, curves cut into short ones. Reads the letters the typesetter writes, in both cases;
 * throws for any other, because a picture with holes in it would say something else than the page.
 */
export function outlinesOf(path: string, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = []
  let line: Point[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const draw = (toX: number, toY: number) => {
    line.push(at(matrix, toX, toY))
    ;[x, y] = [toX, toY]
  }
  const finish = () => {
    if (line.length > 1) outlines.push(line)
    line = []
  }
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/gu)) {
    const kind = letter.toLowerCase()
    const count = taken[kind]
    if (count === undefined) throw new Error(`A path with "${letter}" cannot be drawn.`)
    const numbers = [...rest.matchAll(/-?[\d.]+(?:e-?\d+)?/gu)].map(([number]) => Number(number))
    if (kind === 'z') {
      if (line.length > 0) draw(startX, startY)
      finish()
      continue
    }
    for (let from = 0; from + count <= numbers.length; from += count) {
      const isRelative = letter === kind
      const [left, up] = isRelative ? [x, y] : [0, 0]
      const n = (index: number) => numbers[from + index] ?? 0
      if (kind === 'm' && from === 0) {
        finish()
        draw(left + n(0), up + n(1))
        ;[startX, startY] = [x, y]
      } else if (kind === 'm' || kind === 'l') draw(left + n(0), up + n(1))
      else if (kind === 'h') draw(left + n(0), y)
      else if (kind === 'v') draw(x, up + n(0))
      else {
        if (line.length === 0) draw(x, y)
        const bend = [n(0), n(1), n(2), n(3), n(4), n(5)].map((value, index) =>
          index % 2 === 0 ? left + value : up + value,
        )
        for (const [toX, toY] of kind === 'q' ? alongQuadratic(x, y, bend) : alongCubic(x, y, bend))
          draw(toX, toY)
      }
    }
  }
  finish()
  return outlines
}

/** Fine enough that no corner shows at the size pictures have here. */
const cuts = 12
const steps = Array.from({ length: cuts }, (_, index) => (index + 1) / cuts)

const alongQuadratic = (
  x: number,
  y: number,
  [ax = 0, ay = 0, bx = 0, by = 0]: readonly number[],
) =>
  steps.map((t): Point => {
    const [start, bend, end] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [start * x + bend * ax + end * bx, start * y + bend * ay + end * by]
  })

const alongCubic = (
  x: number,
  y: number,
  [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0]: readonly number[],
) =>
  steps.map((t): Point => {
    const u = 1 - t
    const [start, first, second, end] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3]
    return [
      start * x + first * ax + second * bx + end * cx,
      start * y + first * ay + second * by + end * cy,
    ]
  })

/** The ink of a line of some width: a strip along each of its pieces, and a round joint at each end of them. */
export function strokesOf(
  lines: readonly (readonly Point[])[],
  width: number,
): readonly (readonly Point[])[] {
  const half = width / 2
  return lines.flatMap((line) =>
    line.flatMap(([x, y], index) => {
      const joint = jointAt(x, y, half)
      const next = line[index + 1]
      if (next === undefined) return [joint]
      const length = Math.hypot(next[0] - x, next[1] - y)
      if (length === 0) return []
      const [sideX, sideY] = [(-(next[1] - y) / length) * half, ((next[0] - x) / length) * half]
      const strip: readonly Point[] = [
        [x + sideX, y + sideY],
        [x - sideX, y - sideY],
        [next[0] - sideX, next[1] - sideY],
        [next[0] + sideX, next[1] + sideY],
      ]
      return [joint, strip]
    }),
  )
}

/** Runs the same way round as the strips, so that where they overlap nothing is cut out. */
const jointAt = (x: number, y: number, radius: number): readonly Point[] =>
  Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index / 8) * 2 * Math.PI
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
  })
