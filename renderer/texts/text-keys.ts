import { Extension, InputRule } from '@tiptap/core'
import { linkAddress } from '#shared/documents/link-address.ts'
import type { ParagraphStyle } from '#shared/documents/text-blocks.ts'
import { Plugin } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { breakParagraph, setStyle, styleAtCaret, toggleStyle } from './text-commands.ts'

/** What begins a heading or a list as in Markdown; the first number in the digits of the language. */
const beginnings: readonly (readonly [RegExp, ParagraphStyle])[] = [
  [/^##?\s$/, 'heading'],
  [/^[-*•]\s$/, 'bullet'],
  [/^[1١۱][.)]\s$/, 'number'],
]

/** Keys and typing that make words bold, a heading or a list. */
export const TextKeys = Extension.create({
  name: 'textKeys',
  addKeyboardShortcuts: () => ({
    'Mod-b': ({ editor }) => editor.commands.toggleMark('bold'),
    'Mod-i': ({ editor }) => editor.commands.toggleMark('italic'),
    'Mod-Shift-7': ({ editor }) => {
      toggleStyle(editor, 'number')
      return true
    },
    'Mod-Shift-8': ({ editor }) => {
      toggleStyle(editor, 'bullet')
      return true
    },
    Enter: ({ editor }) => {
      breakParagraph(editor)
      return true
    },
    Backspace: ({ editor }) => {
      const { state, view } = editor
      if (styleAtCaret(state) === null || state.selection.$from.parentOffset > 0) return false
      view.dispatch(setStyle(state, state.tr, null))
      return true
    },
  }),
  addInputRules: () =>
    beginnings.map(
      ([find, style]) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            setStyle(state, state.tr.delete(range.from, range.to), style)
          },
        }),
    ),
  addProseMirrorPlugins: () => [straightLinks()],
})

/**
 * The first change made here takes links that lead astray out of a text, so that no one's next word carries them on. A
 * mention looks like one whatever stands around it.
 */
function straightLinks(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, schema, tr }) => {
      if (!transactions.some((one) => one.docChanged && !isChangeOrigin(one))) return null
      const link = schema.marks['link']
      if (link === undefined) return null
      doc.descendants((node, at) => {
        if (!node.isText && node.isInline) tr.removeMark(at, at + node.nodeSize)
        const mark = link.isInSet(node.marks)
        if (mark !== undefined && linkAddress(mark.attrs['href']) === null)
          tr.removeMark(at, at + node.nodeSize, link)
      })
      return tr.docChanged ? tr : null
    },
  })
}
