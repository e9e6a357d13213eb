import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Take over what is marked on the screen now. The browser tells a change of it only with the next frame, which on a busy
 * computer may come after the focus has gone on to a button: the button would then act on what was marked before.
 */
export function takeMarked(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  const { selection, doc, tr } = view.state
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode) || view.composing) return
  if (!(selection instanceof TextSelection)) return
  const anchor = view.posAtDOM(anchorNode, anchorOffset)
  const head = view.posAtDOM(focusNode, focusOffset)
  const marked = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!marked.eq(selection)) view.dispatch(tr.setSelection(marked))
}
