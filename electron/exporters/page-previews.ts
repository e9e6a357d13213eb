import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { PageWords } from '#shared/briefs/page/page-words.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { pdfData } from './pdf-data.ts'
import type { TypstPress } from './typst-press.ts'
import { inWordsOfPage } from './undrawn-photo.ts'

type PagePreview = {
  /** A self-contained picture of the page, letters as outlines; show it through an img element. */
  readonly svg: string
  /** What the page says, a line for each run of letters, for those who do not see the picture. */
  readonly lines: readonly string[]
  /** Points. */
  readonly width: number
  readonly height: number
}

export type Previews =
  | { readonly ok: true; readonly pages: readonly PagePreview[] }
  | { readonly ok: false; readonly problem: PageProblem }

/**
 * Pictures of the very pages exportPdf would write: the same template, data and layout, so page
 * breaks and last lines cannot differ.
 */
export async function previewPages(
  brief: BriefPage,
  {
    typst,
    words,
    pictures,
  }: {
    readonly typst: TypstPress
    readonly words: PageWords
    readonly pictures?: Pictures
  },
): Promise<Previews> {
  const finished = finishPage(brief, pictures)
  if (!finished.ok) return finished
  const document = typst.set(pdfData(finished.page, words), pictures)
  if (!document.ok) return { ok: false, problem: inWordsOfPage(document.problem, finished.page) }
  return { ok: true, pages: cutPages(document.value.toSvg()) }
}

const pageStart =
  /<g class="typst-page" transform="translate\([^"]*\)"[^>]* data-page-width="([\d.]+)" data-page-height="([\d.]+)">/gu
const spokenText =
  /<g transform="[^"]*"><foreignObject[^>]*><h5:div[^>]*>([^]*?)<\/h5:div><\/foreignObject><\/g>/gu
const definition =
  /<(?:path|symbol|clipPath|image)\b[^>]*\bid="([^"]+)"[^>]*?(?:\/>|>[^]*?<\/\w+>)/gu
const reference = /(?:href="#|url\(#)([^")]+)/gu

/**
 * Cuts the typesetter's one long picture into pages. Everything people typed is escaped in it, so
 * the page marks cannot be imitated from inside a brief.
 */
function cutPages(document: string): readonly PagePreview[] {
  const starts = [...document.matchAll(pageStart)]
  const definitions = new Map(
    [...document.slice(0, starts[0]?.index ?? 0).matchAll(definition)].map(([whole, id]) => [
      id,
      whole,
    ]),
  )
  return starts.map((start, index) => {
    const end = starts[index + 1]?.index ?? document.lastIndexOf('</svg>')
    const inside = document.slice(start.index + start[0].length, end).replace(/<\/g>\s*$/u, '')
    const lines = [...inside.matchAll(spokenText)].map(([, text]) => plain(text ?? ''))
    const [width, height] = [Number(start[1]), Number(start[2])]
    return { svg: drawPage(inside, definitions, width, height), lines, width, height }
  })
}

function drawPage(
  inside: string,
  definitions: ReadonlyMap<string | undefined, string>,
  width: number,
  height: number,
): string {
  const picture = inside
    .replace(spokenText, '')
    .replace(/<a\b[^>]*>[^]*?<\/a>/gu, '')
    .replace(/ (?:data-[\w-]+|class|on\w+)="[^"]*"/gu, '')
    // A blank has no outline, so nothing defines it.
    .replace(/<use\b[^>]* href="#([^"]+)"[^>]*\/>/gu, (use, id: string) =>
      definitions.has(id) ? use : '',
    )
  const used = new Set([...picture.matchAll(reference)].map(([, id]) => id))
  const kept = [...used].map((id) => definitions.get(id) ?? '').join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"` +
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs>${kept}</defs><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${picture}</svg>`
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (escaped: string): string =>
  escaped.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    },
  )
