import * as Y from 'yjs'
import { linkAddress } from '#shared/documents/link-address.ts'
import {
  isMentionElement,
  isMentionKind,
  longestMentionWords,
  mentionWeight,
} from '#shared/documents/mention.ts'
import { textRoot } from '#shared/documents/shared-text.ts'
import { isParagraphStyle } from '#shared/documents/text-blocks.ts'

/** The most a shared text may hold, in UTF-16 units: as much as a plain one, so that a file of it can come back. */
export const longestText = 20_000

/**
 * Whether a text holds nothing but what this version's editor knows. What a later version writes there as well must not
 * be opened in it: it would take out what it does not know.
 */
export const isKnownText = (document: Y.Doc): boolean =>
  textRoot(document).toArray().every(isKnownParagraph)

/** UTF-16 units in a text; a mention weighs as many whatever its record is called. */
export function lengthOf(document: Y.Doc): number {
  let length = 0
  for (const paragraph of textRoot(document).toArray())
    if (paragraph instanceof Y.XmlElement)
      for (const part of paragraph.toArray())
        length += part instanceof Y.XmlText ? part.length : mentionWeight
  return length
}

/** Whether an update, which passed the gate, adds only what an editor of ours makes, and no link that leads astray. */
export function addsOnlyKnown(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every((struct) => {
    if (!(struct instanceof Y.Item)) return true
    // Before it finds its place, an item may name a root type as its parent.
    const parent: unknown = struct.parent
    if (typeof parent === 'string') return parent === 'text' && isParagraph(struct.content)
    return isMade(struct)
  })
}

/** UTF-16 units an update adds. */
export function wordsAdded(update: Uint8Array): number {
  return Y.decodeUpdate(update).structs.reduce(
    (sum, struct) => (struct instanceof Y.Item ? sum + weightOf(struct.content) : sum),
    0,
  )
}

function weightOf(content: Y.Item['content']): number {
  if (content instanceof Y.ContentString) return content.getLength()
  return content instanceof Y.ContentType && isMentionElement(content.type) ? mentionWeight : 0
}

function isMade({ content, parentSub, origin }: Y.Item): boolean {
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentAny) {
    if (parentSub !== null && parentSub !== 'as')
      return content.arr.length === 1 && isMentionPart(parentSub, content.arr[0])
    // A style that takes another one's place names that one instead of its field.
    const isStyle = parentSub === 'as' || (parentSub === null && origin !== null)
    return isStyle && content.arr.length === 1 && isParagraphStyle(content.arr[0])
  }
  if (parentSub !== null) return false
  if (content instanceof Y.ContentFormat)
    return isKnownMark(content) && (content.key !== 'link' || leadsWell(content.value))
  if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) return true
  if (content instanceof Y.ContentType && isMentionElement(content.type)) return true
  return isParagraph(content) || content instanceof Y.ContentString
}

/** What an editor of ours writes about a mention, and how much of it. */
function isMentionPart(name: string, value: unknown): boolean {
  if (name === 'kind') return isMentionKind(value)
  if (typeof value !== 'string') return false
  return name === 'id'
    ? /^[A-Za-z0-9_-]{16,32}$/.test(value)
    : name === 'words' && value.length <= longestMentionWords
}

const isParagraph = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentDeleted ||
  (content instanceof Y.ContentType &&
    content.type instanceof Y.XmlElement &&
    content.type.nodeName === 'paragraph')

function isKnownParagraph(node: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  return (
    node instanceof Y.XmlElement &&
    node.nodeName === 'paragraph' &&
    Object.entries(node.getAttributes()).every(
      ([name, value]) => name === 'as' && isParagraphStyle(value),
    ) &&
    node
      .toArray()
      .every((part) => (part instanceof Y.XmlText ? isKnownPiece(part) : isKnownMention(part)))
  )
}

/** A mention of a kind of later times is known, too: it shows its words, and the editor leaves it as it is. */
function isKnownMention(node: unknown): boolean {
  return (
    isMentionElement(node) &&
    node.length === 0 &&
    Object.entries(node.getAttributes()).every(
      ([name, value]) =>
        (name === 'kind' || name === 'id' || name === 'words') && typeof value === 'string',
    )
  )
}

function isKnownPiece(text: Y.XmlText): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item
    if (deleted || content instanceof Y.ContentString) continue
    if (!(content instanceof Y.ContentFormat && isKnownMark(content))) return false
  }
  return true
}

/** A link that leads astray is known: it shows as plain words, and goes with the next change made there. */
function isKnownMark({ key, value }: { readonly key: string; readonly value: unknown }): boolean {
  if (value === null) return key === 'bold' || key === 'italic' || key === 'link'
  if (key === 'link') return hrefIn(value) !== undefined
  return (key === 'bold' || key === 'italic') && (value === true || typeof value === 'object')
}

const leadsWell = (value: unknown): boolean => value === null || linkAddress(hrefIn(value)) !== null

const hrefIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'href' in value && typeof value.href === 'string'
    ? value.href
    : undefined
