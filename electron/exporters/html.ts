import { createHash } from 'node:crypto'
import { type BriefPage, directionOf, type FinishedPage } from '#shared/briefs/page/brief-page.ts'
import { ornamentToSvg } from '#shared/briefs/page/drawing-svg.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { numberSources } from '#shared/briefs/page/footnote-numbers.ts'
import { escapeMarkup } from '#shared/briefs/page/markup.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import { innerBlocks } from '#shared/briefs/page/page-blocks.ts'
import type { PageWords } from '#shared/briefs/page/page-words.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { drawWeave } from '#shared/people/weave.ts'
import { type HtmlSetting, htmlBlock, htmlText } from './html-blocks.ts'
import { citeIn, htmlSources } from './html-citations.ts'

export type TextExport =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: PageProblem }

/**
 * The brief as one web page that needs nothing else: no scripts, no fetched fonts or pictures. Its
 * own policy forbids everything but the style sheet it carries, named by its hash.
 */
export function exportHtml(
  brief: BriefPage,
  how: {
    readonly words: PageWords
    /** In the brief's second language, where it has one. */
    readonly secondWords?: PageWords
    readonly styles: string
    readonly pictures?: Pictures
  },
): TextExport {
  const { pictures = new Map() } = how
  const finished = finishPage(brief, pictures)
  if (!finished.ok) return finished
  const { page } = finished
  const { words, secondWords = words, styles } = how
  const hash = createHash('sha256').update(styles).digest('base64')
  // Photos are in the page itself; one without any may show none.
  const images = innerBlocks(page.blocks).some(({ kind }) => kind === 'photo')
    ? ' img-src data:;'
    : ''
  const policy = `default-src 'none'; style-src 'sha256-${hash}';${images} base-uri 'none'; form-action 'none'`
  const head =
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="referrer" content="no-referrer"><title>${escapeMarkup(page.title)}</title>` +
    `<style>${styles}</style>`
  const text =
    `<!doctype html>\n<html lang="${page.language}" dir="${directionOf(page.language)}">` +
    `<head>${head}</head><body class="${page.print}"><main><article>` +
    `${setArticle(page, words, secondWords, pictures)}</article></main></body></html>\n`
  return { ok: true, text }
}

function setArticle(
  page: FinishedPage,
  words: PageWords,
  secondWords: PageWords,
  pictures: Pictures,
): string {
  const sources = numberSources(page)
  const setting: HtmlSetting = {
    direction: directionOf(page.language),
    second: page.second?.language ?? null,
    words,
    secondWords,
    citations: citeIn(sources, words),
    photo: ({ picture, type }) =>
      `data:${type};base64,${Buffer.from(pictures.get(picture) ?? []).toString('base64')}`,
    nextFigure: countFigures(),
  }
  const main = page.blocks.map((block) => htmlBlock(block, setting)).join('\n')
  const side = page.side.map((block) => htmlBlock(block, setting)).join('\n')
  const band = ornamentToSvg(drawWeave(page.weave, { width: 1632, height: 16, pitch: 8 }))
  return [
    `<div class="band">${band}</div>`,
    `<header><p class="door"><span>${htmlText(page.coalition)}</span> <span>${htmlText(page.dateLine)}</span></p>`,
    `<h1>${htmlText(page.title)}</h1>`,
    page.lead === '' ? '' : `<p class="lead">${htmlText(page.lead)}</p>`,
    secondHead(page),
    `</header><div class="${side === '' ? 'columns alone' : 'columns'}"><div class="text">${main}</div>`,
    side === '' ? '' : `<div class="side">${side}</div>`,
    '</div>',
    setLines(page.signature),
    section('sources', words.sources, `<ol>${htmlSources(sources, words)}</ol>`, sources.length),
    section('left-out', words.leftOut, `<ul>${items(page.leftOut)}</ul>`, page.leftOut.length),
  ].join('\n')
}

function secondHead({ second }: FinishedPage): string {
  if (second === null) return ''
  const title = second.title === '' ? '' : `<p class="title">${htmlText(second.title)}</p>`
  const lead = second.lead === '' ? '' : `<p class="lead">${htmlText(second.lead)}</p>`
  return `<div lang="${second.language}" dir="${directionOf(second.language)}">${title}${lead}</div>`
}

const items = (texts: readonly string[]) =>
  texts.map((text) => `<li>${htmlText(text)}</li>`).join('')

const setLines = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<p class="signature">${lines.map(htmlText).join('<br>')}</p>`

const section = (id: string, title: string, inside: string, count: number): string =>
  count === 0
    ? ''
    : `<section class="notes" aria-labelledby="${id}"><h2 id="${id}">${escapeMarkup(title)}</h2>${inside}</section>`

function countFigures(): () => string {
  let figures = 0
  return () => {
    figures += 1
    return `figure-${figures}`
  }
}
