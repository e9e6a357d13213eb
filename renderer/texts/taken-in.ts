import { type Node, type Schema, Fragment, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Put words from elsewhere where the caret is, a paragraph for each line. Only their plain form is read, whatever else
 * came with them.
 */
export function takeIn(view: EditorView, from: DataTransfer | null): void {
  const words = from?.getData('text/plain') ?? ''
  if (words === '') return
  const lines = words.split(/\r\n?|\n/).map((line) => paragraph(view.state.schema, line))
  const slice = new Slice(Fragment.from(lines), 1, 1)
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('uiEvent', 'paste'))
}

/** The same for what was dropped, where it was dropped. */
export function takeInAt(view: EditorView, { clientX, clientY, dataTransfer }: DragEvent): void {
  const at = view.posAtCoords({ left: clientX, top: clientY })
  if (at !== null) {
    const { tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at.pos))))
  }
  view.focus()
  takeIn(view, dataTransfer)
}

const paragraph = (schema: Schema, words: string): Node =>
  schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])
