import type { Inked, Point } from './outlines.ts'

/** Lines of ink within a pixel's height: enough for letters of a chart to look as printed. */
const lines = 8

/**
 * Paints outlines on white, with soft edges. The same outlines give the same bytes on every computer.
 *
 * @returns three bytes a pixel: red, green, blue
 */
export function fillOutlines(
  inked: readonly Inked[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const pixels = new Uint8Array(width * height * 3).fill(255)
  const covered = new Float64Array(width)
  for (const { outlines, ink } of inked) {
    const edges = outlines.flatMap(edgesOf)
    const top = Math.max(0, Math.floor(edges.reduce((y, edge) => Math.min(y, edge.top), height)))
    const bottom = Math.min(
      height,
      Math.ceil(edges.reduce((y, edge) => Math.max(y, edge.bottom), 0)),
    )
    for (let row = top; row < bottom; row += 1) {
      covered.fill(0)
      const near = edges.filter((edge) => edge.top < row + 1 && edge.bottom > row)
      for (let line = 0; line < lines; line += 1)
        coverLine(covered, near, row + (line + 0.5) / lines)
      for (let column = 0; column < width; column += 1) {
        const part = Math.min(1, (covered[column] ?? 0) / lines)
        if (part === 0) continue
        const at = (row * width + column) * 3
        for (const [channel, value] of ink.entries()) {
          const before = pixels[at + channel] ?? 255
          pixels[at + channel] = Math.round(before + (value - before) * part)
        }
      }
    }
  }
  return pixels
}

type Edge = {
  readonly top: number
  readonly bottom: number
  /** Where it stands at its top, and how far it moves to the right with each pixel down. */
  readonly x: number
  readonly slope: number
  /** 1 where it runs down, -1 where it runs up. */
  readonly turn: number
}

const edgesOf = (outline: readonly Point[]): readonly Edge[] =>
  outline.flatMap(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y]
    if (y === nextY) return []
    const slope = (nextX - x) / (nextY - y)
    return y < nextY
      ? [{ top: y, bottom: nextY, x, slope, turn: 1 }]
      : [{ top: nextY, bottom: y, x: nextX, slope, turn: -1 }]
  })

/** Adds how much of each pixel lies inside along one line. */
function coverLine(covered: Float64Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ top, bottom }) => top <= y && y < bottom)
    .map(({ top, x, slope, turn }) => ({ x: x + (y - top) * slope, turn }))
    .toSorted((a, b) => a.x - b.x)
  let winding = 0
  let from = 0
  for (const { x, turn } of crossings) {
    if (winding === 0) from = x
    winding += turn
    if (winding === 0) coverSpan(covered, from, x)
  }
}

function coverSpan(covered: Float64Array, from: number, to: number): void {
  const [left, right] = [Math.max(0, from), Math.min(covered.length, to)]
  for (let column = Math.floor(left); column < right; column += 1) {
    const part = Math.min(right, column + 1) - Math.max(left, column)
    covered[column] = (covered[column] ?? 0) + part
  }
}
