import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { linkAddress } from '#shared/documents/link-address.ts'
import { isParagraphStyle, type ParagraphStyle } from '#shared/documents/text-blocks.ts'

/** What the words at the caret are, or all that are selected. */
export type Looks = {
  readonly bold: boolean
  readonly italic: boolean
  readonly style: ParagraphStyle | null
  /** The address of the link the caret is in. */
  readonly href: string | null
}

export function looksAt({ editor }: { readonly editor: Editor }): Looks {
  const styles = new Set(paragraphsIn(editor.state).map(({ style }) => style))
  const [style = null] = styles
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    style: styles.size === 1 ? style : null,
    href: linkAddress(editor.getAttributes('link')['href']),
  }
}

export const sameLooks = (a: Looks, b: Looks): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.style === b.style && a.href === b.href

/** Make the selected paragraphs a heading or items of a list, or plain ones where all of them are that already. */
export function toggleStyle({ state, view }: Editor, style: ParagraphStyle): void {
  const paragraphs = paragraphsIn(state)
  const next = paragraphs.every((one) => one.style === style) ? null : style
  const { tr } = state
  for (const { at } of paragraphs) tr.setNodeAttribute(at, 'as', next)
  view.dispatch(tr)
}

/**
 * Go on in a new paragraph: of the same list, or a plain one after a heading. An item without words ends its list. The
 * editor's own way throws where whole paragraphs are selected.
 */
export function breakParagraph({ state, view }: Editor): void {
  const { tr } = state
  if (!state.selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  const { parent, parentOffset } = $from
  const style: unknown = parent.attrs['as']
  if (isParagraphStyle(style) && parent.content.size === 0) {
    view.dispatch(tr.setNodeAttribute($from.before(), 'as', null))
    return
  }
  const marks = state.storedMarks ?? $from.marks()
  const isOver = style === 'heading' && parentOffset === parent.content.size
  tr.split($from.pos, 1, [{ type: parent.type, attrs: { as: isOver ? null : style } }])
  if (!isOver) tr.ensureMarks(marks)
  view.dispatch(tr.scrollIntoView())
}

/** Give the paragraph with the caret this style. */
export const setStyle = (state: EditorState, tr: Transaction, style: ParagraphStyle | null) =>
  tr.setNodeAttribute(tr.mapping.map(state.selection.$from.before()), 'as', style)

/** The style of the paragraph the caret is in, where nothing is selected. */
export function styleAtCaret({ selection }: EditorState): ParagraphStyle | null {
  const style: unknown = selection.empty ? selection.$from.parent.attrs['as'] : null
  return isParagraphStyle(style) ? style : null
}

/** Let the selected words lead there; with nothing selected, the address itself is written. */
export function setLink(editor: Editor, href: string): void {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link')
  const { state, schema, view } = editor
  const mark = schema.mark('link', { href })
  const { from, to, empty } = state.selection
  const words = href.replace(/^mailto:/i, '')
  view.dispatch(
    empty
      ? state.tr.replaceSelectionWith(schema.text(words, [mark]), false)
      : state.tr.removeMark(from, to, mark.type).addMark(from, to, mark),
  )
}

export function removeLink(editor: Editor): void {
  editor.chain().extendMarkRange('link').unsetMark('link').run()
}

function paragraphsIn({ doc, selection }: EditorState) {
  const found: { readonly at: number; readonly style: ParagraphStyle | null }[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (!node.isTextblock) return
    const style: unknown = node.attrs['as']
    found.push({ at, style: isParagraphStyle(style) ? style : null })
  })
  return found
}
