import type { ReactNode } from 'react'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import type { ViewState } from '#renderer/store/view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'

type Props = { readonly state: ViewState; readonly children: ReactNode }

/** What a view shows once it is there. */
export function Shown({ state, children }: Props) {
  const words = useProblemWords('people')
  if (state === 'loading') return <Loading />
  if (state === 'ready') return children
  return <ProblemNote what={words(state.problem)} details={state.problem.code} />
}
