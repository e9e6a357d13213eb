import * as v from 'valibot'
import { withoutIdleMarks } from './idle-marks.ts'

const openers: ReadonlyMap<string, string> = new Map([
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u202d', '\u202c'],
  ['\u202e', '\u202c'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
])
const popEmbedding = '\u202c'
const popIsolate = '\u2069'
const directionMark = /[\u202a-\u202e\u2066-\u2069]/u

/** C0 and C1 without tab and newline, the byte order mark, and noncharacters, which XML forbids. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- naming the control characters is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufdd0-\ufdef\ufffe\uffff]/gu

/**
 * Balances direction marks within one line (UAX #9: a line break ends them all), so that one
 * field can never turn the direction of the words printed after it.
 */
function balanceDirectionMarks(line: string): string {
  if (!directionMark.test(line)) return line
  const open: string[] = []
  let balanced = ''
  for (const character of line) {
    const closer = openers.get(character)
    if (closer !== undefined) {
      open.push(closer)
      balanced += character
    } else if (character === popEmbedding) {
      if (open.at(-1) !== popEmbedding) continue
      balanced += open.pop() ?? ''
    } else if (character === popIsolate) {
      if (!open.includes(popIsolate)) continue
      while (open.at(-1) === popEmbedding) balanced += open.pop() ?? ''
      balanced += open.pop() ?? ''
    } else {
      balanced += character
    }
  }
  return balanced + open.toReversed().join('')
}

/** Whatever was typed or imported, as plain printable text; blanks at the ends stay. */
export const cleanText = (typed: string): string =>
  typed
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .split('\n')
    .map(balanceDirectionMarks)
    .join('\n')

/**
 * A field of a page: printable, well-formed, balanced in its directions, so safe to hand to any
 * exporter; the brand is born nowhere else. Limits lie far above any paragraph people read and far
 * below what would stall an exporter.
 */
export const textUpTo = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((typed) => withoutIdleMarks(cleanText(typed).trim())),
    v.brand('PageText'),
  )

export const TextSchema = textUpTo(20_000)
export const OptionalTextSchema = v.optional(TextSchema, '')

/** A piece of a sentence: the blank before or after a source's number belongs to it. */
export const PieceSchema = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.transform((typed) => withoutIdleMarks(cleanText(typed))),
  v.brand('PageText'),
)
