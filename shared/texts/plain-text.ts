import * as Y from 'yjs'
import { textRoot } from '#shared/documents/shared-text.ts'

/** The most a shared text may hold, in UTF-16 units: as much as a plain one, so that a file of it can come back. */
export const longestText = 20_000

/**
 * Whether a text holds paragraphs of words and nothing else. What a later version writes there as well must not be
 * opened in this version's editor, which would take out what it does not know.
 */
export const isPlainText = (document: Y.Doc): boolean =>
  textRoot(document).toArray().every(isPlainParagraph)

/** UTF-16 units in a text. */
export function lengthOf(document: Y.Doc): number {
  let length = 0
  for (const paragraph of textRoot(document).toArray())
    if (paragraph instanceof Y.XmlElement)
      for (const part of paragraph.toArray()) if (part instanceof Y.XmlText) length += part.length
  return length
}

/** Whether an update, which passed the gate, adds paragraphs and words only. */
export function addsOnlyWords(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every((struct) => {
    if (!(struct instanceof Y.Item)) return true
    // Before it finds its place, an item may name a root type as its parent.
    const parent: unknown = struct.parent
    const inText = typeof parent !== 'string' || parent === 'text'
    return struct.parentSub === null && inText && isWords(struct.content)
  })
}

/** UTF-16 units an update adds. */
export function wordsAdded(update: Uint8Array): number {
  return Y.decodeUpdate(update).structs.reduce(
    (sum, struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? sum + struct.content.getLength()
        : sum,
    0,
  )
}

function isWords(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) {
    const { type } = content
    if (type instanceof Y.XmlText) return true
    return type instanceof Y.XmlElement && type.nodeName === 'paragraph'
  }
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted
}

function isPlainParagraph(node: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  return (
    node instanceof Y.XmlElement &&
    node.nodeName === 'paragraph' &&
    Object.keys(node.getAttributes()).length === 0 &&
    node.toArray().every((part) => part instanceof Y.XmlText && holdsOnlyWords(part))
  )
}

function holdsOnlyWords(text: Y.XmlText): boolean {
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return false
  return true
}
