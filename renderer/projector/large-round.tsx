import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { useDocumentTitle } from '#renderer/ui/use-document-title.ts'
import { LargeFrame } from './large-frame.tsx'
import { LargeQuestion } from './large-question.tsx'
import { LargeResult } from './large-result.tsx'

/** A round on the big screen: the question while it is open, the result when it is closed, the decision once it is recorded. */
export function LargeRound({ id }: { readonly id: string }) {
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  if (coalition === undefined) return <Loading />
  return (
    <LargeFrame coalition={coalition}>
      <LargeRoundOf id={id} me={coalition.me} />
    </LargeFrame>
  )
}

function LargeRoundOf({ id, me }: { readonly id: string; readonly me: string }) {
  const { t } = useTranslation('priorities')
  const view = useView('priorities/round', { id, me })
  const state = useViewState(view)
  const round = useViewItem(view, id)
  const members = useViewItems(useView('people/members', {}))
  const decisions = useViewItems(useView('priorities/decisions', {}))
  useDocumentTitle(round?.question ?? t('large'))
  if (state === 'loading') return <Loading />
  if (round === undefined) return <p className="projector__line">{t('round.none')}</p>
  const decision = decisions.find((one) => one.round === id && one.replacedBy.length === 0) ?? null
  const all = members.filter((member) => !member.invited).length
  return round.closed === null || round.result === null ? (
    <LargeQuestion round={round} all={all} />
  ) : (
    <LargeResult round={round} result={round.result} decision={decision} />
  )
}
