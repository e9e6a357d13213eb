import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { ownCaret, placeOf } from './relative-place.ts'

const keepPlaceKey = new PluginKey('keep-place')

/**
 * Keeps the own caret behind the letter it stood behind while others type. The binding looks for the same words instead
 * wherever a paragraph changed, and so puts one's next letter in the middle of what somebody else is writing.
 */
export function keepPlacePlugin(): Plugin {
  let kept: ReturnType<typeof ownCaret> = null
  return new Plugin({
    key: keepPlaceKey,
    view: () => ({
      update: ({ state }) => {
        kept = ownCaret(state)
      },
    }),
    appendTransaction: (transactions, _before, state) => {
      if (kept === null || !transactions.some(isOthers)) return null
      const anchor = placeOf(state, kept.anchor)
      const head = placeOf(state, kept.head)
      if (anchor === null || head === null) return null
      const { doc, selection, tr } = state
      const right = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
      return right.eq(selection) ? null : tr.setSelection(right).setMeta('addToHistory', false)
    },
  })
}

/** Undo and redo come as what others write does, and know themselves where the caret was. */
function isOthers(transaction: Transaction): boolean {
  const meta: unknown = transaction.getMeta(ySyncPluginKey)
  if (typeof meta !== 'object' || meta === null || !('isChangeOrigin' in meta)) return false
  const isUndo = 'isUndoRedoOperation' in meta && meta.isUndoRedoOperation === true
  return meta.isChangeOrigin === true && !isUndo
}
