import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { placeOf } from './relative-place.ts'

/** Somebody else's caret: whose, and where. */
export type OtherCaret = {
  readonly key: string
  readonly name: string
  /** 1-6: which of the presence colours is theirs. */
  readonly color: number
  readonly anchor: string
  readonly head: string
}

/** Milliseconds a name stands at a caret that does not move. */
const nameShowsFor = 2_000

const caretsKey = new PluginKey<readonly OtherCaret[]>('carets')

/** Carries new carets into the editor's state. */
class Moved {
  readonly carets: readonly OtherCaret[]
  constructor(carets: readonly OtherCaret[]) {
    this.carets = carets
  }
}

/** Draws other people's carets with their names, and what they have selected. */
export const caretsPlugin = () =>
  new Plugin<readonly OtherCaret[]>({
    key: caretsKey,
    state: {
      init: () => [],
      apply: (transaction, carets) => {
        const meta: unknown = transaction.getMeta(caretsKey)
        return meta instanceof Moved ? meta.carets : carets
      },
    },
    props: {
      decorations: (state) => {
        const carets = caretsKey.getState(state) ?? []
        return DecorationSet.create(
          state.doc,
          carets.flatMap((caret) => decorationsOf(state, caret)),
        )
      },
    },
  })

export function showCarets(view: EditorView, carets: readonly OtherCaret[]): void {
  view.dispatch(view.state.tr.setMeta(caretsKey, new Moved(carets)))
}

function decorationsOf(state: EditorState, caret: OtherCaret): readonly Decoration[] {
  const anchor = placeOf(state, caret.anchor)
  const head = placeOf(state, caret.head)
  if (anchor === null || head === null) return []
  const color = `texts-color--${String(caret.color)}`
  // Under a new key the name is drawn anew, and so shows again: when its caret has moved, not when others type.
  const key = `${caret.key} ${caret.anchor} ${caret.head}`
  const flag = Decoration.widget(head, () => drawFlag(caret.name, color), { key, side: 10 })
  if (anchor === head) return [flag]
  const [from, to] = anchor < head ? [anchor, head] : [head, anchor]
  return [flag, Decoration.inline(from, to, { class: `texts-selection ${color}` })]
}

function drawFlag(name: string, color: string): HTMLElement {
  const flag = document.createElement('span')
  flag.className = `texts-caret ${color}`
  // Who is writing is said below the text; a name in the middle of a word would be read into it.
  flag.setAttribute('aria-hidden', 'true')
  const label = document.createElement('bdi')
  label.className = 'texts-caret__name'
  label.textContent = name
  flag.append(label)
  setTimeout(() => {
    label.classList.add('texts-caret__name--gone')
  }, nameShowsFor)
  return flag
}
