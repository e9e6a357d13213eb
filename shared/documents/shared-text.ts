import * as Y from 'yjs'

/*
 * A text that people write together is a small document of its own. Its root is an XML fragment named `text` holding
 * `paragraph` elements, as the editor keeps it.
 */
const rootName = 'text'
const paragraphName = 'paragraph'

export const textRoot = (document: Y.Doc): Y.XmlFragment => document.getXmlFragment(rootName)

/** A shared text as plain text, a line for each paragraph. */
export function sharedText(document: Y.Doc): string {
  return textRoot(document).toArray().map(plainText).join('\n')
}

/** Put a plain text into an empty shared text, a paragraph for each line. */
export function beginSharedText(document: Y.Doc, text: string): void {
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = new Y.XmlElement(paragraphName)
    if (line !== '') paragraph.insert(0, [new Y.XmlText(line)])
    return paragraph
  })
  textRoot(document).insert(0, paragraphs)
}

function plainText(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) {
    const delta: unknown = node.toDelta()
    return Array.isArray(delta) ? delta.map(insertedText).join('') : ''
  }
  if (!(node instanceof Y.XmlElement)) return ''
  return node.toArray().map(plainText).join('')
}

function insertedText(part: unknown): string {
  const hasInsert = typeof part === 'object' && part !== null && 'insert' in part
  return hasInsert && typeof part.insert === 'string' ? part.insert : ''
}
