import * as v from 'valibot'
import * as Y from 'yjs'

/** What a text can mention: a record of the coalition, or somebody in it. */
export const mentionKinds = [
  'asset',
  'goal',
  'action',
  'idea',
  'decision',
  'brief',
  'person',
] as const
export type MentionKind = (typeof mentionKinds)[number]

export const MentionSchema = v.strictObject({
  kind: v.picklist(mentionKinds),
  id: v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9_-]{16}|[0-9a-f]{32})$/)),
})

/** A link to a record: what shows is what the record is called now, not what was typed. */
export type Mention = Readonly<v.InferOutput<typeof MentionSchema>>

export const isMentionKind = (kind: unknown): kind is MentionKind =>
  mentionKinds.some((known) => known === kind)

/** A mention, or null for a kind of later times and for what no id is. */
export function readMention(kind: unknown, id: unknown): Mention | null {
  const read = v.safeParse(MentionSchema, { kind, id })
  return read.success ? read.output : null
}

/** As search calls records, too. */
export const mentionKey = ({ kind, id }: Mention): string => `${kind}/${id}`

/** Its element among the words of a paragraph. */
export const mentionElement = 'mention'

/** UTF-16 units of what is kept of a record's name, for where the record itself cannot be read. */
export const longestMentionWords = 200

/** What one mention weighs among the words of a text, so that no text is made of nothing else. */
export const mentionWeight = 100

/** Mentions of one text that are followed to their records; the rest read as their words. */
export const mostMentions = 200

export const isMentionElement = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement && node.nodeName === mentionElement

/** What a mention's element says: where it leads, if this version knows that, and the words that were kept. */
export function mentionIn(node: Y.XmlElement): {
  readonly mention: Mention | null
  readonly words: string
} {
  const { kind, id, words }: Readonly<Record<string, unknown>> = node.getAttributes()
  return { mention: readMention(kind, id), words: mentionWords(words) }
}

/** One line of at most 200 units. */
export const mentionWords = (words: unknown): string =>
  typeof words === 'string'
    ? words
        .slice(0, longestMentionWords)
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
    : ''
