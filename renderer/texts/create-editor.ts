import { Editor, Extension } from '@tiptap/core'
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import type { Transaction } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { textRoot } from '#shared/documents/shared-text.ts'
import { caretsPlugin } from './carets.ts'
import { keepPlacePlugin } from './keep-place.ts'
import { ownCaret } from './relative-place.ts'
import { takeMarked } from './take-marked.ts'
import { takeIn, takeInAt } from './taken-in.ts'
import type { MentionNames } from './mention-names.ts'
import { keptWords, type MentionWords, TextMention } from './text-mention.ts'
import { TextKeys } from './text-keys.ts'
import { Bold, Italic, TextLink, TextParagraph } from './text-nodes.ts'

type Options = {
  readonly element: HTMLElement
  readonly document: Y.Doc
  readonly label: string
  readonly onDone: () => void
  /** Names of what the text mentions, and the words beside those that cannot be seen. */
  readonly mentions: { readonly names: MentionNames; readonly words: MentionWords }
  /** Takes a key before the text does; true where it was not meant for the text. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The caret moved, or something was typed here. */
  readonly onMove: (caret: { anchor: string; head: string } | null, typed: boolean) => void
}

/**
 * An editor over a shared text: of paragraphs, headings, lists, bold and italic words, links and
 * mentions of records, and of nothing else. Undo takes back what was typed in it, never what others wrote.
 */
export function createEditor(options: Options): Editor {
  const { element, document, label, onDone, onMove, mentions, onKey } = options
  const carets = Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [keepPlacePlugin(), caretsPlugin()],
  })
  const editor = new Editor({
    element,
    // Our content security policy has no place for a style element; renderer/texts/texts.css says the same.
    injectCSS: false,
    extensions: [
      Document,
      TextParagraph,
      Text,
      Bold,
      Italic,
      TextLink,
      TextMention.configure(mentions),
      TextKeys,
      Collaboration.configure({ fragment: textRoot(document) }),
      carets,
    ],
    editorProps: {
      attributes: {
        class: 'texts-writing reading',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
      handleKeyDown: (view, event) => {
        if (onKey(event)) return true
        if (event.ctrlKey || event.metaKey) takeMarked(view)
        const isSaved = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if ((event.key !== 'Escape' && !isSaved) || event.isComposing) return false
        // Leaving the text is all it means: the panel around it stays open.
        event.stopPropagation()
        onDone()
        return true
      },
      // One line for a paragraph, as the text reads everywhere else.
      clipboardTextSerializer: ({ content }) =>
        content.textBetween(0, content.size, '\n', keptWords),
      transformPastedHTML: () => '',
      handlePaste: (view, event) => {
        takeIn(view, event.clipboardData)
        return true
      },
      handleDrop: (view, event, _slice, moved) => {
        if (!moved) takeInAt(view, event)
        return !moved
      },
      handleDOMEvents: {
        blur: (view) => {
          takeMarked(view)
          return false
        },
        beforeinput: (_view, event) => {
          const isUndo = event.inputType === 'historyUndo'
          if (!isUndo && event.inputType !== 'historyRedo') return false
          // From a menu, or by keys with nothing left to take back: the browser's own undo would spoil the text.
          event.preventDefault()
          if (isUndo) editor.commands.undo()
          else editor.commands.redo()
          return true
        },
      },
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
  // At once: the editor's own way waits for a drawn frame, and swallows what is typed until then.
  editor.commands.setTextSelection(editor.state.doc.content.size)
  editor.view.focus()
  return editor
}

/** What others write comes as a transaction too. */
const isTyped = (transaction: Transaction) => transaction.docChanged && !isChangeOrigin(transaction)
