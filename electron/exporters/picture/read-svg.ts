import { type Inked, type Matrix, outlinesOf, strokesOf, times } from './outlines.ts'

export type ReadSvg = {
  /** Points. */
  readonly width: number
  readonly height: number
  /** What is painted, undermost first, in pixels. */
  readonly inked: readonly Inked[]
}

const tags = /<(\/?)(svg|g|path|use|symbol)\b([^>]*?)(\/?)>/gu
const attribute = (attributes: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null
const numberIn = (attributes: string, name: string): number =>
  Number(attribute(attributes, name) ?? 0)

/**
 * Reads the typesetter's plain SVG, in which every letter is an outline already. It knows what our drawings are made
 * of (outlines, groups, moved and turned) and nothing else: no styles, pictures, clips or fades.
 *
 * @param scale pixels to a point
 */
export function readSvg(svg: string, scale: number): ReadSvg {
  const symbols = new Map(
    [...svg.matchAll(/<symbol id="([^"]+)"[^>]*>\s*<path d="([^"]*)"/gu)].map(([, id, path]) => [
      id,
      path ?? '',
    ]),
  )
  const inked: Inked[] = []
  const matrices: Matrix[] = [[scale, 0, 0, scale, 0, 0]]
  let [width, height, isSymbol] = [0, 0, false]
  for (const [, closing, name, attributes = '', empty] of svg.matchAll(tags)) {
    const matrix = matrices.at(-1) ?? [scale, 0, 0, scale, 0, 0]
    if (name === 'symbol') isSymbol = closing === ''
    else if (isSymbol) continue
    else if (name === 'svg') {
      if (closing !== '') continue
      const [, , right, down] = (attribute(attributes, 'viewBox') ?? '').split(' ')
      ;[width, height] = [Number(right), Number(down)]
    } else if (name === 'g') {
      if (closing !== '') matrices.pop()
      else if (empty === '') matrices.push(times(matrix, transformIn(attributes)))
    } else {
      const path = name === 'path' ? attribute(attributes, 'd') : symbolIn(attributes, symbols)
      if (path === null) continue
      const moved: Matrix =
        name === 'use'
          ? [1, 0, 0, 1, numberIn(attributes, 'x'), numberIn(attributes, 'y')]
          : transformIn(attributes)
      inked.push(...paint(path, attributes, times(matrix, moved)))
    }
  }
  return { width, height, inked }
}

const symbolIn = (attributes: string, symbols: ReadonlyMap<string | undefined, string>) =>
  symbols.get(attribute(attributes, 'xlink:href')?.slice(1)) ?? null

function paint(path: string, attributes: string, matrix: Matrix): readonly Inked[] {
  const outlines = outlinesOf(path, matrix)
  const fill = inkOf(attribute(attributes, 'fill'))
  const stroke = inkOf(attribute(attributes, 'stroke'))
  const width = numberIn(attributes, 'stroke-width') * Math.hypot(matrix[0], matrix[1])
  return [
    ...(fill === null ? [] : [{ outlines, ink: fill }]),
    ...(stroke === null ? [] : [{ outlines: strokesOf(outlines, width), ink: stroke }]),
  ]
}

function inkOf(colour: string | null): Inked['ink'] | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? '')
  if (hex === null) return null
  const [, red = '', green = '', blue = ''] = hex
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function transformIn(attributes: string): Matrix {
  const [, kind, inside = ''] =
    /^\s*(\w+)\(([^)]*)\)/u.exec(attribute(attributes, 'transform') ?? '') ?? []
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = inside.split(/[\s,]+/u).map(Number)
  if (kind === 'matrix') return [a, b, c, d, e, f]
  if (kind === 'translate') return [1, 0, 0, 1, a, b]
  return [1, 0, 0, 1, 0, 0]
}
