import { Editor, Extension } from '@tiptap/core'
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import type { Transaction } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { textRoot } from '#shared/documents/shared-text.ts'
import { caretsPlugin, ownCaret } from './carets.ts'

type Options = {
  readonly element: HTMLElement
  readonly document: Y.Doc
  readonly label: string
  readonly onDone: () => void
  /** The caret moved, or something was typed here. */
  readonly onMove: (caret: { anchor: string; head: string } | null, typed: boolean) => void
}

/**
 * An editor of paragraphs, and of nothing else, over a shared text. Undo takes back what was typed in it, never what
 * others wrote.
 */
export function createEditor({ element, document, label, onDone, onMove }: Options): Editor {
  const carets = Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [caretsPlugin()],
  })
  return new Editor({
    element,
    // Our content security policy has no place for a style element; renderer/texts/texts.css says the same.
    injectCSS: false,
    autofocus: 'end',
    extensions: [
      Document,
      Paragraph.configure({ HTMLAttributes: { dir: 'auto' } }),
      Text,
      Collaboration.configure({ fragment: textRoot(document) }),
      carets,
    ],
    editorProps: {
      attributes: {
        class: 'texts-writing reading',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        dir: 'auto',
      },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape' || event.isComposing) return false
        // Leaving the text is all it means: the panel around it stays open.
        event.stopPropagation()
        onDone()
        return true
      },
      handlePaste: (view, event) =>
        view.pasteText(event.clipboardData?.getData('text/plain') ?? ''),
      handleDrop: (_view, _event, _slice, moved) => !moved,
    },
    onSelectionUpdate: ({ editor, transaction }) => {
      onMove(ownCaret(editor.state), isTyped(transaction))
    },
    onUpdate: ({ editor, transaction }) => {
      onMove(ownCaret(editor.state), isTyped(transaction))
    },
    onBlur: () => {
      onMove(null, false)
    },
  })
}

/** What others write comes as a transaction too. */
const isTyped = (transaction: Transaction) => transaction.docChanged && !isChangeOrigin(transaction)
