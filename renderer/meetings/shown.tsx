import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import type { ViewState } from '#renderer/store/view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'

type Props = { readonly state: ViewState; readonly children: ReactNode }

/** What a view shows, once it is there; until then a moment's patience, and where it failed a sentence. */
export function Shown({ state, children }: Props) {
  const { t } = useTranslation('meetings')
  const wordsFor = useProblemWords('meetings')
  if (state === 'loading') return <Loading />
  if (state === 'ready') return children
  return <ProblemNote what={wordsFor(state.problem)} safe={t('safe')} />
}
