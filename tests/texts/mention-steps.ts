import * as Y from 'yjs'
import { textRoot } from '#shared/documents/shared-text.ts'

/** A mention as an editor writes it. */
export function mentionNode(kind: unknown, id: unknown, words: unknown): Y.XmlElement {
  const node = new Y.XmlElement<Record<string, never>>('mention')
  for (const [name, value] of Object.entries({ kind, id, words }))
    if (value !== undefined) node.setAttribute(name, value as never)
  return node
}

/** Put a paragraph with mentions among its words at the end of a text. */
export function say(document: Y.Doc, ...parts: readonly (string | Y.XmlElement)[]): void {
  document.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(
      0,
      parts.map((part) => (typeof part === 'string' ? new Y.XmlText(part) : part)),
    )
    textRoot(document).push([paragraph])
  })
}
