import type { Direction } from '#shared/briefs/page/brief-page.ts'
import type { Drawing } from '#shared/briefs/page/drawing.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { TypstPress } from '../typst-press.ts'
import { fillOutlines } from './fill.ts'
import { writePng } from './png.ts'
import { readSvg } from './read-svg.ts'

/** Pixels to a point: 216 to an inch, sharp on paper. */
const scale = 3
/** Points around the drawing, for letters that reach a little over its edge. */
const margin = 3

export type FigurePicture =
  | {
      readonly ok: true
      readonly png: Uint8Array
      /** Points. */
      readonly width: number
      readonly height: number
    }
  | { readonly ok: false; readonly problem: PageProblem }

/**
 * A drawing as a PNG, for documents that take pictures only. The typesetter places it with the letters of the printed
 * page, so paper, screen and word processor show one drawing.
 */
export function pictureOf(
  drawing: Drawing,
  { typst, direction }: { readonly typst: TypstPress; readonly direction: Direction },
): FigurePicture {
  const set = typst.figure(JSON.stringify({ drawing, direction, margin }))
  if (!set.ok) return set
  const { width, height, inked } = readSvg(set.value, scale)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return {
    ok: true,
    png: writePng(fillOutlines(inked, size), { ...size, scale }),
    width,
    height,
  }
}
