import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { Vault } from '#electron/vault/vault.ts'
import { sharedText, textRoot } from '#shared/documents/shared-text.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { openText, type OpenText, type TextEnd } from '#renderer/texts/open-text.ts'

/** A text open in a page, without the editor around it. */
export type TestPage = OpenText & {
  readonly ends: readonly TextEnd[]
  readonly words: () => string
  /** Type into a paragraph at an offset. */
  readonly type: (words: string, at?: number, paragraph?: number) => void
  readonly erase: (at: number, length: number, paragraph?: number) => void
  readonly breakAfter: (words: string) => void
}

export const strongOf = (id: string): TextPlace => ({
  document: 'assets',
  map: 'assets',
  id,
  field: 'strong',
})

let windows = 0

export async function openPage(
  vault: Vault,
  coalition: string,
  id: string,
  place = strongOf(id),
): Promise<TestPage> {
  windows += 1
  const ends: TextEnd[] = []
  const link = vault.link(`page-${String(windows)}`).within(coalition)
  const opened = await openText(link, place, (end) => ends.push(end))
  onTestFinished(() => opened.close())
  const { document } = opened
  return {
    ...opened,
    ends,
    words: () => sharedText(document),
    type: (words, at = 0, paragraph = 0) => {
      document.transact(() => {
        textIn(document, paragraph).insert(at, words)
      })
    },
    erase: (at, length, paragraph = 0) => {
      textIn(document, paragraph).delete(at, length)
    },
    breakAfter: (words) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      textRoot(document).push([paragraph])
    },
  }
}

function textIn(document: Y.Doc, at: number): Y.XmlText {
  const paragraph = textRoot(document).get(at)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no such paragraph')
  const first = paragraph.firstChild
  if (first instanceof Y.XmlText) return first
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  return text
}

/** Wait for something to become true, looking after every turn; the test runner's own limit ends a wait in vain. */
export async function until(fits: () => boolean): Promise<void> {
  while (!fits()) await new Promise((resolve) => setImmediate(resolve))
}
