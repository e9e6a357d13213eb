import { ListChecks, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { AreaNav } from './area-nav.tsx'
import { Shown } from './shown.tsx'
import { WeighingSetup } from './weighing-setup.tsx'

/** All weighings, newest first. */
export function WeighingsPage() {
  const { t } = useTranslation('priorities')
  const view = useView('priorities/weighings', {})
  const state = useViewState(view)
  const weighings = [...useViewItems(view)].toSorted((a, b) => b.at - a.at)
  const board = useViewItems(useView('priorities/board', {}))
  const [isBeginning, setBeginning] = useState(false)
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('weighings', { count: weighings.length })}
        view={<AreaNav area="weighing" />}
        action={
          <Button
            kind="primary"
            icon={Plus}
            onPress={() => {
              setBeginning(true)
            }}
          >
            {t('weigh.begin')}
          </Button>
        }
      />
      <div className="page">
        <Shown state={state}>
          {weighings.length === 0 && (
            <EmptyState title={t('weighings-empty.title')} icon={ListChecks}>
              {t('weighings-empty.text')}
            </EmptyState>
          )}
          {weighings.length > 0 && (
            <Card look="list">
              <ul className="divided">
                {weighings.map(({ id, question, options, criteria }) => (
                  <li key={id} className="priorities-line">
                    <div className="grow">
                      <Link to={`/priorities/weighings/${id}`}>
                        <bdi>{question}</bdi>
                      </Link>
                      <p className="meta">
                        {t('weigh.options', { count: options })}
                        {' · '}
                        {t('weigh.criteria', { count: criteria })}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Shown>
      </div>
      {isBeginning && (
        <WeighingSetup
          items={board}
          onClose={() => {
            setBeginning(false)
          }}
        />
      )}
    </>
  )
}
