import type { TextRun } from '#shared/briefs/page/page-blocks.ts'

/**
 * Text that Markdown reads as itself: what could begin markup is escaped, angle brackets and
 * ampersands as entities, because not every reader honours a backslash before them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]#|~$!^{}@]|:(?=\S)/gu, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Marks that mean something only where a line begins. */
export const escapeStart = (line: string): string =>
  line
    .trimStart()
    .replace(/^([-+=])/u, String.raw`\$1`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)

/** Words with stars around what is bold or italic. */
export const markdownWords = (runs: readonly TextRun[]): string =>
  runs.map((run, at) => starred(run, edge(runs[at - 1], -1), edge(runs[at + 1], 0))).join('')

/** What stands next to words: a sign of the words before or after, or their stars. */
function edge(run: TextRun | undefined, at: 0 | -1): string {
  const sign = run?.text.at(at) ?? ' '
  const hasStars = run?.bold === true || run?.italic === true
  return hasStars && !/\s/u.test(sign) ? '*' : sign
}

/** An address holds no blank or bracket that would end it, and no entity that would change it. */
export const markdownLink = (words: string, href: string): string =>
  `[${words}](${href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('&', '&amp;')})`

const word = /[\p{L}\p{N}]/u

/**
 * Stars stand close to the words, line by line, and are read as stars only where no letter stands outside a sign within
 * (CommonMark 6.2); elsewhere the words are marked as HTML, which Markdown keeps.
 */
function starred({ text, bold, italic }: TextRun, before: string, after: string): string {
  const stars = `${bold ? '**' : ''}${italic ? '*' : ''}`
  if (stars === '') return escapeMarkdown(text)
  return text
    .split('\n')
    .map((line, at, lines) => {
      const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/u.exec(line) ?? []
      if (words === '') return line
      const outside = [
        start === '' && at === 0 ? before : ' ',
        end === '' && at === lines.length - 1 ? after : ' ',
      ]
      const inside = [words.at(0) ?? '', words.at(-1) ?? '']
      const said = escapeMarkdown(words)
      // Beside other stars it would be anybody's guess whose they are.
      const isClear = outside.every(
        (sign, side) => /\s/u.test(sign) || (word.test(inside[side] ?? '') && sign !== '*'),
      )
      const marked = isClear
        ? `${stars}${said}${[...stars].toReversed().join('')}`
        : tagged(said, bold === true, italic === true)
      return start + marked + end
    })
    .join('\n')
}

function tagged(said: string, bold: boolean, italic: boolean): string {
  const slanted = italic ? `<em>${said}</em>` : said
  return bold ? `<strong>${slanted}</strong>` : slanted
}
