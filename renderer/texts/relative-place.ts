import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'

/** Where the own selection is, said so that it stays right while others type; null before the text shows. */
export function ownCaret(state: EditorState): { anchor: string; head: string } | null {
  const binding = bindingOf(state)
  if (binding === null) return null
  const anchor = encoded(binding, state.selection.anchor)
  const head = encoded(binding, state.selection.head)
  return anchor === null || head === null ? null : { anchor, head }
}

function encoded({ type, mapping }: ProsemirrorBinding, at: number): string | null {
  const position: unknown = absolutePositionToRelativePosition(at, type, mapping)
  return position instanceof Y.RelativePosition
    ? toBase64(Y.encodeRelativePosition(position))
    : null
}

/** Where a position leads in the text as it is now. Another computer may say anything for a position: what leads nowhere is not drawn. */
export function placeOf(state: EditorState, position: string): number | null {
  const binding = bindingOf(state)
  if (binding === null) return null
  try {
    const { doc, type, mapping } = binding
    const read = Y.decodeRelativePosition(fromBase64(position))
    const at = relativePositionToAbsolutePosition(doc, type, read, mapping)
    return at === null ? null : Math.max(0, Math.min(at, state.doc.content.size))
  } catch {
    return null
  }
}

function bindingOf(state: EditorState): ProsemirrorBinding | null {
  const sync: unknown = ySyncPluginKey.getState(state)
  if (typeof sync !== 'object' || sync === null || !('binding' in sync)) return null
  return sync.binding instanceof ProsemirrorBinding ? sync.binding : null
}
