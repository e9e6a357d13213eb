import * as Y from 'yjs'
import { blocksOf, type TextBlock } from './text-blocks.ts'
import { wordsOf } from './text-words.ts'

/*
 * A text that people write together is a small document of its own. Its root is an XML fragment named `text` holding
 * `paragraph` elements, as the editor keeps it: side by side, never in each other, so that nobody's words are lost where
 * two people make and undo lists at once. What else may be in it stands in text-blocks.ts.
 */
const rootName = 'text'
const paragraphName = 'paragraph'

export const textRoot = (document: Y.Doc): Y.XmlFragment => document.getXmlFragment(rootName)

/** A shared text as people read it. */
export const sharedBlocks = (document: Y.Doc): readonly TextBlock[] => blocksOf(textRoot(document))

/** A shared text as plain text, a line for each paragraph. */
export const sharedText = (document: Y.Doc): string => wordsOf(sharedBlocks(document))

/** Put a plain text into an empty shared text, a paragraph for each line. */
export function beginSharedText(document: Y.Doc, text: string): void {
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = new Y.XmlElement(paragraphName)
    if (line !== '') paragraph.insert(0, [new Y.XmlText(line)])
    return paragraph
  })
  textRoot(document).insert(0, paragraphs)
}
