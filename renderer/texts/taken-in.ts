import { type Node, type Schema, Fragment, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { mentionElement, mentionWords } from '#shared/documents/mention.ts'
import type { TextBlock, TextRun } from '#shared/documents/text-blocks.ts'
import { readHtml } from './read-html.ts'

/**
 * Put what comes from elsewhere where the caret is: what a shared text may hold of its looks, else its plain words, a
 * paragraph for each line.
 */
export function takeIn(view: EditorView, from: DataTransfer | null): void {
  const looking = readHtml(from?.getData('text/html') ?? '')
  const blocks = looking.length > 0 ? looking : plainBlocks(from?.getData('text/plain') ?? '')
  const [first] = blocks
  if (first === undefined) return
  const { state } = view
  const { $from } = state.selection
  const slice = new Slice(Fragment.from(blocks.map((block) => nodeOf(state.schema, block))), 1, 1)
  const tr = state.tr.replaceSelection(slice)
  // The first paragraph's words go into the one that is there: an empty one takes its style as well.
  if ($from.parent.content.size === 0) tr.setNodeAttribute($from.before(), 'as', first.style)
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'paste'))
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

function plainBlocks(words: string): readonly TextBlock[] {
  if (words === '') return []
  return words.split(/\r\n?|\n/).map((text) => ({
    style: null,
    runs: text === '' ? [] : [{ text, bold: false, italic: false, href: null }],
  }))
}

const nodeOf = (schema: Schema, { style, runs }: TextBlock): Node =>
  schema.node(
    'paragraph',
    { as: style },
    runs.map((run) =>
      run.mention === undefined
        ? schema.text(run.text, marksOf(schema, run))
        : schema.node(mentionElement, { ...run.mention, words: mentionWords(run.text) }),
    ),
  )

const marksOf = (schema: Schema, { bold, italic, href }: TextRun) => [
  ...(bold ? [schema.mark('bold')] : []),
  ...(italic ? [schema.mark('italic')] : []),
  ...(href === null ? [] : [schema.mark('link', { href })]),
]
