import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChangeList } from './change-list.tsx'
import { HomePart } from './home-part.tsx'
import { Shown } from './shown.tsx'
import type { Visits } from './use-visit.ts'

type Props = { readonly visits: Visits; readonly me: string }

/** What others did since the last visit; where that is nothing, what they did lately. */
export function ChangesPart({ visits, me }: Props) {
  const { t } = useTranslation('home')
  const state = useViewState(visits.changes)
  const count = visits.summary?.changes ?? 0
  const isFirst = visits.since === null
  if (state === 'ready' && count === 0)
    return <LatelyPart me={me} before={isFirst ? null : t('changes.none')} />
  return (
    <HomePart
      title={t('changes.title')}
      aside={
        count > 0 ? (
          <Button kind="quiet" size="small" onPress={visits.settle}>
            {t('changes.seen')}
          </Button>
        ) : undefined
      }
    >
      <Shown state={state}>
        <ChangeList view={visits.changes} />
      </Shown>
    </HomePart>
  )
}

type LatelyProps = {
  readonly me: string
  /** Said first; null on a first visit, which has nothing to compare with. */
  readonly before: string | null
}

function LatelyPart({ me, before }: LatelyProps) {
  const { t } = useTranslation('home')
  const view = useView('home/changes', { me, seen: [] })
  const state = useViewState(view)
  const summary = useViewItem(view, 'summary')
  const isEmpty = summary?.kind === 'summary' && summary.changes === 0
  return (
    <HomePart title={t('changes.lately')}>
      <Shown state={state}>
        {before !== null && <p className="muted">{before}</p>}
        {before === null && isEmpty && <p className="muted">{t('changes.first')}</p>}
        <ChangeList view={view} />
      </Shown>
    </HomePart>
  )
}
