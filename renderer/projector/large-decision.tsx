import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { useDocumentTitle } from '#renderer/ui/use-document-title.ts'
import { fitted } from './fitted.ts'
import { LargeFrame } from './large-frame.tsx'
import { useDecidedWords } from './use-decided-words.ts'

/** A decision on the big screen that no round came before: what was asked, what was decided, and that concerns were heard. */
export function LargeDecision({ id }: { readonly id: string }) {
  const { t } = useTranslation('priorities')
  const decided = useDecidedWords()
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  const view = useView('priorities/decisions', {})
  const state = useViewState(view)
  const decision = useViewItems(view).find((one) => one.id === id)
  useDocumentTitle(decision?.question ?? t('large'))
  if (state === 'loading' || coalition === undefined) return <Loading />
  if (decision === undefined)
    return (
      <LargeFrame coalition={coalition}>
        <p className="projector__line">{t('decision.none')}</p>
      </LargeFrame>
    )
  const { question, outcome, concerns } = decision
  const sentence = decided(outcome)
  return (
    <LargeFrame coalition={coalition}>
      <div className="projector__result">
        <p className="projector__asked" dir="auto">
          {question}
        </p>
        <h1 className={`projector__sentence projector__sentence--${fitted(sentence)}`}>
          {sentence}
        </h1>
      </div>
      <footer className="projector__foot">
        {concerns.length > 0 && <p>{t('large-concerns', { count: concerns.length })}</p>}
      </footer>
    </LargeFrame>
  )
}
