export const land = '#f1eee5'
export const font = `font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif"`

/** px with one decimal. */
export const n = (px: number) => String(Math.round(px * 10) / 10)

const marks: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

export const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/g, (mark) => marks.get(mark) ?? mark)

/** A sentence in lines of at most so many letters, broken between words where that can be. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines = ['']
  for (const word of text
    .split(' ')
    .flatMap((one) => one.match(new RegExp(`.{1,${String(most)}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
