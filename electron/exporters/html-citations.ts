import type { NumberedSource } from '#shared/briefs/page/footnote-numbers.ts'
import { escapeMarkup } from '#shared/briefs/page/markup.ts'
import { fillWords, type PageWords } from '#shared/briefs/page/page-words.ts'

export type Citations = {
  /** The small numbers after a claim, each a way to its source. */
  cite(ids: readonly string[]): string
}

/** `first` marks the place a source's way back leads to. */
export function citeIn(sources: readonly NumberedSource[], words: PageWords): Citations {
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  const met = new Set<number>()
  const link = (number: number): string => {
    const anchor = met.has(number) ? '' : ` id="cited-${number}"`
    met.add(number)
    const name = escapeMarkup(fillWords(words.sourceNumber, { number }))
    return `<a${anchor} href="#source-${number}" aria-label="${name}">${number}</a>`
  }
  return {
    cite(ids) {
      const cited = ids.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b)
      return cited.length === 0 ? '' : `<sup>${cited.map(link).join(', ')}</sup>`
    },
  }
}

/** The list the numbers lead to; a source that is cited leads back. */
export const htmlSources = (sources: readonly NumberedSource[], words: PageWords): string =>
  sources
    .map(({ number, text, cited }) => {
      const name = escapeMarkup(fillWords(words.backToText, { number }))
      const back =
        cited === 0 ? '' : ` <a class="back" href="#cited-${number}" aria-label="${name}">↑</a>`
      return `<li id="source-${number}">${escapeMarkup(text)}${back}</li>`
    })
    .join('')
