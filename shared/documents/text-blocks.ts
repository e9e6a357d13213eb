import * as v from 'valibot'
import * as Y from 'yjs'
import { linkAddress } from './link-address.ts'
import { isMentionElement, mentionIn, MentionSchema, mostMentions } from './mention.ts'

/** What a paragraph of a shared text may be besides a paragraph. Kept in its one attribute, so that words typed elsewhere meanwhile stay. */
export const paragraphStyles = ['heading', 'bullet', 'number'] as const

export type ParagraphStyle = (typeof paragraphStyles)[number]

export const isParagraphStyle = (value: unknown): value is ParagraphStyle =>
  paragraphStyles.some((style) => style === value)

/** Words that look the same throughout. */
const TextRunSchema = v.strictObject({
  text: v.string(),
  bold: v.boolean(),
  italic: v.boolean(),
  /** Where a press leads; null where the words are no link. */
  href: v.nullable(
    v.pipe(
      v.string(),
      v.check((href) => linkAddress(href) !== null),
    ),
  ),
  /** The record they mention, whose name they are; left out where they mention none. */
  mention: v.optional(MentionSchema),
})

export const TextBlockSchema = v.strictObject({
  /** null: a paragraph. */
  style: v.nullable(v.picklist(paragraphStyles)),
  runs: v.array(TextRunSchema),
})

export type TextRun = Readonly<v.InferOutput<typeof TextRunSchema>>
export type TextBlock = Readonly<v.InferOutput<typeof TextBlockSchema>>

type XmlNode = Y.XmlElement | Y.XmlText | Y.XmlHook

/**
 * The blocks of a shared text as people read them. The schema is closed: of what a newer version or somebody hostile put
 * there besides, the words are read and nothing else. Never throws.
 */
export const blocksOf = (root: Y.XmlFragment): readonly TextBlock[] =>
  followedMentions(root.toArray().flatMap(blockOf))

/** Of very many mentions the later ones are words. */
function followedMentions(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let count = 0
  const followed = (run: TextRun): TextRun => {
    if (run.mention === undefined) return run
    count += 1
    return count > mostMentions ? plainRun(run.text) : run
  }
  return blocks.map(({ style, runs }) => ({ style, runs: runs.map(followed) }))
}

function blockOf(node: XmlNode): TextBlock | readonly TextBlock[] {
  if (node instanceof Y.XmlElement && node.nodeName === 'paragraph') {
    const style: unknown = node.getAttributes()['as']
    return { style: isParagraphStyle(style) ? style : null, runs: node.toArray().flatMap(runsOf) }
  }
  if (node instanceof Y.XmlText) return { style: null, runs: runsOf(node) }
  return linesIn(node).map((words) => ({
    style: null,
    runs: words === '' ? [] : [plainRun(words)],
  }))
}

function runsOf(node: XmlNode): TextRun[] {
  if (isMentionElement(node)) return mentionRuns(node)
  if (!(node instanceof Y.XmlText)) {
    const words = linesIn(node).join(' ')
    return words === '' ? [] : [plainRun(words)]
  }
  return deltaOf(node).map(({ insert, attributes }) => ({
    text: insert,
    bold: isMarked(attributes['bold']),
    italic: isMarked(attributes['italic']),
    href: addressIn(attributes['link']),
  }))
}

function mentionRuns(node: Y.XmlElement): TextRun[] {
  const { mention, words } = mentionIn(node)
  const text = words === '' ? linesIn(node).join(' ') : words
  if (mention !== null) return [{ ...plainRun(text === '' ? '…' : text), mention }]
  return text === '' ? [] : [plainRun(text)]
}

const plainRun = (text: string): TextRun => ({ text, bold: false, italic: false, href: null })

const isMarked = (value: unknown): boolean => value === true || isObject(value)

const addressIn = (link: unknown): string | null =>
  isObject(link) ? linkAddress(link['href']) : null

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export type DeltaPart = {
  readonly insert: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The words of a piece of text with what is said about them; embedded things are left out. */
export function deltaOf(text: Y.XmlText): readonly DeltaPart[] {
  const delta: unknown = text.toDelta()
  if (!Array.isArray(delta)) return []
  return delta.flatMap((part: unknown) =>
    isObject(part) && typeof part['insert'] === 'string'
      ? [
          {
            insert: part['insert'],
            attributes: isObject(part['attributes']) ? part['attributes'] : {},
          },
        ]
      : [],
  )
}

/** The words in what is not known, a line for each element in it. Without recursion: nothing says how deep it goes. */
function linesIn(node: XmlNode): readonly string[] {
  const lines: string[] = ['']
  const open: XmlNode[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Y.XmlText) {
      const words = deltaOf(next).map(({ insert }) => insert)
      lines.push((lines.pop() ?? '') + words.join(''))
    } else if (next instanceof Y.XmlElement) {
      if (lines.at(-1) !== '') lines.push('')
      open.push(...next.toArray().toReversed())
    }
  }
  return lines
}
