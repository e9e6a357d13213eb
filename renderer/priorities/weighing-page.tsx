import { useTranslation } from 'react-i18next'
import type { WeighingItem } from '#shared/priorities/weighing-items.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { WeighApart } from './weigh-apart.tsx'
import { WeighCriteria } from './weigh-criteria.tsx'
import { WeighMatrix } from './weigh-matrix.tsx'
import { WeighOrders } from './weigh-orders.tsx'

/** One weighing: options by criteria, scored together, and the two orders that come of it. */
export function WeighingPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('priorities')
  const wordsFor = useProblemWords('priorities')
  const view = useView('priorities/weighing', { id })
  const state = useViewState(view)
  const weighing = useViewItem(view, id)
  if (state === 'loading') return <Loading />
  if (weighing !== undefined) return <WeighingHere weighing={weighing} />
  return (
    <div className="page">
      {typeof state === 'object' ? (
        <ProblemNote what={wordsFor(state.problem)} safe={t('safe')} />
      ) : (
        <EmptyState
          title={t('problem.no-such-weighing')}
          action={<Link to="/priorities/weighings">{t('weigh.all')}</Link>}
        />
      )}
    </div>
  )
}

function WeighingHere({ weighing }: { readonly weighing: WeighingItem }) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const { id, question, criteria, archived } = weighing
  return (
    <>
      <PageHead
        title={question}
        description={
          <>
            <Link to="/priorities/weighings">{t('weigh.all')}</Link>
            {' · '}
            {t('weigh.about')}
          </>
        }
      />
      <div className="page priorities-round">
        <div className="stack stack--6">
          {criteria.length > 0 && <WeighMatrix weighing={weighing} />}
          {criteria.length > 0 && <WeighOrders weighing={weighing} />}
          {criteria.length === 0 && (
            <EmptyState title={t('weigh.empty-title')}>{t('weigh.empty-text')}</EmptyState>
          )}
        </div>
        <div className="stack stack--4">
          <WeighCriteria weighing={weighing} />
          <WeighApart weighing={weighing} />
          <Button
            kind="quiet"
            size="small"
            onPress={() =>
              void act(
                archived ? 'priorities/restore-weighing' : 'priorities/archive-weighing',
                { id },
                { say: archived ? t('restored') : t('archived'), undo: true },
              )
            }
          >
            {archived ? t('restore') : t('weigh.archive')}
          </Button>
        </div>
      </div>
    </>
  )
}
