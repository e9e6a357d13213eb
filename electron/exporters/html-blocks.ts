import { assetMarkerSvg } from '#shared/briefs/page/asset-marker.ts'
import { drawBars } from '#shared/briefs/page/bar-chart.ts'
import { type Direction, directionOf, type PageLanguage } from '#shared/briefs/page/brief-page.ts'
import { drawingToSvg } from '#shared/briefs/page/drawing-svg.ts'
import { escapeMarkup } from '#shared/briefs/page/markup.ts'
import { drawMap } from '#shared/briefs/page/map-figure.ts'
import type {
  AssetCard,
  BarsBlock,
  MapBlock,
  PageBlock,
  PhotoBlock,
  Run,
} from '#shared/briefs/page/page-blocks.ts'
import { placeWords } from '#shared/briefs/page/place-words.ts'
import type { PageWords } from '#shared/briefs/page/page-words.ts'
import type { Citations } from './html-citations.ts'
import { type LinkedRuns, linkedRuns } from './linked-runs.ts'

/** Points; wide enough for the reading column, the browser scales it down. */
const chartWidth = 372

export type HtmlSetting = {
  readonly direction: Direction
  /** What stands beside the first language in a pair. */
  readonly second: PageLanguage | null
  readonly words: PageWords
  /** The exporter's own words in the second language. */
  readonly secondWords: PageWords
  readonly citations: Citations
  /** A photo as an address that needs nothing else. */
  readonly photo: (block: PhotoBlock) => string
  /** A fresh id for each figure, unique on the page. */
  nextFigure(): string
}

export const htmlText = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>')
/** A name may run the other way than the sentence around it. */
const named = (text: string): string => `<bdi>${htmlText(text)}</bdi>`
const paragraph = (inside: string, kind = ''): string =>
  inside === '' ? '' : `<p${kind === '' ? '' : ` class="${kind}"`}>${inside}</p>`

export function htmlBlock(block: PageBlock, setting: HtmlSetting): string {
  const { citations } = setting
  switch (block.kind) {
    case 'pair': {
      const { second } = setting
      if (second === null) return ''
      const beside = { ...setting, words: setting.secondWords, direction: directionOf(second) }
      const set = (blocks: readonly PageBlock[], how: HtmlSetting) =>
        blocks.map((one) => htmlBlock(one, how)).join('')
      return (
        `<div class="pair"><div>${set(block.first, setting)}</div>` +
        `<div lang="${second}" dir="${beside.direction}">${set(block.second, beside)}</div></div>`
      )
    }
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`
    case 'paragraph':
      return paragraph(htmlRuns(block.runs, setting))
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${htmlRuns(item, setting)}</li>`).join('')
      const list = `<${tag}>${items}</${tag}>`
      return block.title === ''
        ? list
        : `<div class="box">${paragraph(htmlText(block.title), 'box-title')}${list}</div>`
    }
    case 'quote':
      return (
        `<figure class="quote"><blockquote><p>${htmlText(block.text)}</p></blockquote><figcaption>` +
        `${htmlText(block.attribution)}${citations.cite(block.sources)}` +
        `${block.note === '' ? '' : `<span class="consent">${htmlText(block.note)}</span>`}</figcaption></figure>`
      )
    case 'facts':
      return `<ul class="facts">${block.facts
        .map(
          (fact) =>
            `<li><strong>${named(fact.value)}</strong> ${htmlText(fact.label)}${citations.cite(fact.sources)}</li>`,
        )
        .join('')}</ul>`
    case 'bars':
      return htmlBars(block, setting)
    case 'map':
      return htmlMap(block, setting)
    case 'photo':
      return htmlPhoto(block, setting)
    case 'assets':
      return `<ul class="assets">${block.cards.map((card) => htmlCard(card, setting)).join('')}</ul>`
    case 'table':
      return htmlTable(block, setting)
    case 'decision':
      return (
        `<div class="box decision">${paragraph(htmlText(block.title), 'box-title')}` +
        `${paragraph(htmlText(block.sentence) + citations.cite(block.sources), 'sentence')}` +
        `${paragraph(htmlText(block.turnout))}${paragraph(htmlText(block.tie))}</div>`
      )
  }
}

const htmlRuns = (runs: readonly Run[], { citations }: HtmlSetting): string =>
  linkedRuns(runs)
    .map((part) => (part.kind === 'source' ? citations.cite([part.id]) : htmlLinked(part)))
    .join('')

/** Words, and where they lead; on paper the address stands behind them (resources/brief/parts.css). */
function htmlLinked({ runs, link }: LinkedRuns): string {
  const words = runs
    .map(({ text, bold, italic }) => {
      const slanted = italic ? `<em>${htmlText(text)}</em>` : htmlText(text)
      return bold ? `<strong>${slanted}</strong>` : slanted
    })
    .join('')
  if (link === null) return words
  const shown = link.shown === null ? '' : ` data-address="${escapeMarkup(link.shown)}"`
  return `<a href="${escapeMarkup(link.href)}" rel="noreferrer noopener"${shown}>${words}</a>`
}

function htmlCard(card: AssetCard, { citations }: HtmlSetting): string {
  const place = card.place === '' ? '' : ` · ${named(card.place)}`
  const sources = citations.cite(card.sources)
  return (
    `<li><p class="kind">${assetMarkerSvg(card.shape)} ${htmlText(card.kindWord)}${place}</p>` +
    `<p class="name">${named(card.name)}${card.strength === '' ? sources : ''}</p>` +
    `${card.strength === '' ? '' : `<p>${htmlText(card.strength)}${sources}</p>`}</li>`
  )
}

function htmlBars(block: BarsBlock, setting: HtmlSetting): string {
  const { words, direction, citations } = setting
  const drawing = drawBars(block.rows, { width: chartWidth, direction })
  const id = setting.nextFigure()
  const svg = drawingToSvg(drawing, { id, title: block.title, description: block.alt })
  const rows = block.rows
    .map(
      ({ label, valueLabel }) =>
        `<tr><th scope="row">${named(label)}</th><td>${named(valueLabel)}</td></tr>`,
    )
    .join('')
  return (
    `<figure class="chart"><figcaption><b>${htmlText(block.title)}</b> ${htmlText(block.caption)}` +
    `${citations.cite(block.sources)}</figcaption>${svg}` +
    `<details><summary>${escapeMarkup(words.chartNumbers)}</summary><table><thead><tr>` +
    `<th scope="col">${escapeMarkup(words.chartLabel)}</th><th scope="col">${escapeMarkup(words.chartValue)}</th>` +
    `</tr></thead><tbody>${rows}</tbody></table></details></figure>`
  )
}

function htmlMap(block: MapBlock, setting: HtmlSetting): string {
  const drawing = drawMap(block, { width: chartWidth })
  const id = setting.nextFigure()
  const svg = drawingToSvg(drawing, { id, title: block.title, description: block.alt })
  const names = block.places.map((place) => `<li>${htmlText(placeWords(place))}</li>`).join('')
  return (
    `<figure class="chart"><figcaption><b>${htmlText(block.title)}</b> ${htmlText(block.caption)}` +
    `${setting.citations.cite(block.sources)}</figcaption>${svg}<ol class="legend">${names}</ol></figure>`
  )
}

function htmlPhoto(block: PhotoBlock, { citations, photo }: HtmlSetting): string {
  const { width, height, alt, caption, credit, sources } = block
  const below = [caption, credit].filter((words) => words !== '').map(named)
  return (
    `<figure class="photo"><img src="${photo(block)}" alt="${escapeMarkup(alt)}"` +
    ` width="${String(width)}" height="${String(height)}"><figcaption>${below.join(' · ')}` +
    `${citations.cite(sources)}</figcaption></figure>`
  )
}

function htmlTable(
  block: Extract<PageBlock, { kind: 'table' }>,
  { citations }: HtmlSetting,
): string {
  const head = block.columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join('')
  const rows = block.rows
    .map((row) => {
      const cells = row.map((cell, index) =>
        index === 0 ? `<th scope="row">${named(cell)}</th>` : `<td>${named(cell)}</td>`,
      )
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')
  const title = htmlText(block.title) + citations.cite(block.sources)
  return (
    `<table>${title === '' ? '' : `<caption>${title}</caption>`}` +
    `<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
  )
}
