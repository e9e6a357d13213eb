import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import type { ViewState } from '#renderer/store/view.ts'
import { Note } from '#renderer/ui/note.tsx'

type Props = { readonly state: ViewState }

/** In the place of a text that is on its way, or cannot be read. */
export function NotShown({ state }: Props) {
  const words = useProblemWords('texts')
  if (state === 'loading') return <p className="texts-waiting" aria-busy="true" />
  return typeof state === 'object' ? <Note tone="trouble">{words(state.problem)}</Note> : null
}
