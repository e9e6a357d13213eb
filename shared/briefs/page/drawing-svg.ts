import type { Drawing, DrawnPath, DrawnRect, DrawnText } from './drawing.ts'
import { escapeMarkup } from './markup.ts'

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const
const round = (points: number) => Math.round(points * 100) / 100

const drawRect = ({ x, y, width, height, radius, fill, stroke }: DrawnRect): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"` +
  ` rx="${radius}" fill="${fill}"${stroke === null ? '' : ` stroke="${stroke}" stroke-width="0.75"`}/>`

const letters = { move: 'M', line: 'L', curve: 'C' } as const

function drawPath({ steps, fill, stroke, strokeWidth }: DrawnPath): string {
  const path = steps.map(([kind, ...numbers]) => letters[kind] + numbers.map(round).join(' '))
  const line =
    stroke === null
      ? ''
      : ` stroke="${stroke}" stroke-width="${round(strokeWidth)}" stroke-linejoin="round"`
  return `<path d="${path.join('')}${fill === null ? '' : 'Z'}" fill="${fill ?? 'none'}"${line}/>`
}

/**
 * SVG turns 'start' and 'end' round with the text's direction. The drawing is already mirrored,
 * so the line keeps left to right and only the words inside run their own way.
 */
const drawText = ({ x, y, size, strong, anchor, fill, text }: DrawnText): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${strong ? 700 : 400}"` +
  ` text-anchor="${anchors[anchor]}" direction="ltr" unicode-bidi="plaintext" fill="${fill}">` +
  `${escapeMarkup(text)}</text>`

/** A drawing as inline SVG. `id` must be unique on its page; title and description are read aloud. */
export function drawingToSvg(
  drawing: Drawing,
  {
    id,
    title,
    description,
  }: { readonly id: string; readonly title: string; readonly description: string },
): string {
  const name = title === '' ? description : title
  return (
    `<svg viewBox="0 0 ${round(drawing.width)} ${round(drawing.height)}" role="img"` +
    ` aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escapeMarkup(name)}</title>` +
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>` +
    `${drawing.rects.map(drawRect).join('')}${(drawing.paths ?? []).map(drawPath).join('')}` +
    `${drawing.texts.map(drawText).join('')}</svg>`
  )
}

/** A drawing that only decorates: hidden from screen readers. */
export const ornamentToSvg = (drawing: Omit<Drawing, 'texts'>): string =>
  `<svg viewBox="0 0 ${round(drawing.width)} ${round(drawing.height)}" aria-hidden="true"` +
  ` preserveAspectRatio="xMinYMid slice">${drawing.rects.map(drawRect).join('')}</svg>`
