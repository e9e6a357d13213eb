import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { mentionElement, type MentionKind, mentionWords } from '#shared/documents/mention.ts'

/** An @ before the caret with what was typed after it: somebody looks for a record to mention. */
export type AskedMention = { readonly from: number; readonly to: number; readonly query: string }

/** After a blank or an opening sign, so that an e-mail address asks for nothing. */
const asked = /(?:^|[\s([{«“„"'\uFFFC])@((?:[^\s@\uFFFC][^@\uFFFC]{0,39})?)$/u

export function askedMention({ selection }: EditorState): AskedMention | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const offset = $from.parentOffset
  const before = $from.parent.textBetween(Math.max(0, offset - 60), offset, undefined, '\uFFFC')
  const query = asked.exec(before)?.[1]
  if (query === undefined) return null
  return { from: $from.pos - query.length - 1, to: $from.pos, query }
}

export const sameAsked = (a: AskedMention | null, b: AskedMention | null): boolean =>
  a?.from === b?.from && a?.query === b?.query

/** Begin to look for one, as a typed @ does. */
export function askForMention({ state, view }: Editor): void {
  const { tr, selection } = state
  const before = selection.$from.parent.textBetween(0, selection.$from.parentOffset, '', '\uFFFC')
  const isApart = before === '' || /\s$/u.test(before)
  view.dispatch(tr.insertText(isApart ? '@' : ' @').scrollIntoView())
  view.focus()
}

type Chosen = { readonly kind: MentionKind; readonly id: string; readonly title: string }

/** Put a mention in the place of what was typed to find it, and go on behind it. */
export function insertMention(
  { state, schema, view }: Editor,
  { from, to }: AskedMention,
  { kind, id, title }: Chosen,
): void {
  const node = schema.node(mentionElement, { kind, id, words: mentionWords(title) })
  const after = state.doc.textBetween(to, Math.min(to + 1, state.doc.content.size), '\n')
  const blank = /^[\s\p{P}]/u.test(after) ? [] : [schema.text(' ')]
  view.dispatch(state.tr.replaceWith(from, to, [node, ...blank]).scrollIntoView())
}
