import { Archive, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Shown } from './shown.tsx'
import { usePeople } from './use-people.ts'

const restoring = {
  goal: 'plans/restore-goal',
  objective: 'plans/restore-objective',
  action: 'plans/restore-action',
} as const

/** What was put away, newest first, with the way back. */
export function ArchivedPage() {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const act = useAct('plans')
  const people = usePeople()
  const view = useView('plans/archived', {})
  const state = useViewState(view)
  const items = useViewItems(view).toSorted((a, b) => b.archived.at - a.archived.at)
  return (
    <>
      <PageHead
        title={t('archived-place')}
        description={t('archived-text')}
        action={
          <Link to="/plans" kind="secondary">
            {t('back')}
          </Link>
        }
      />
      <div className="page">
        <Shown state={state}>
          {items.length === 0 ? (
            <EmptyState title={t('archived-empty')} icon={Archive} />
          ) : (
            <Card look="list">
              <ul className="divided" aria-label={t('archived-place')}>
                {items.map(({ kind, id, text, archived, along }) => (
                  <li key={id} className="plans-away">
                    <div className="grow">
                      <p>
                        <bdi>{text}</bdi>
                      </p>
                      <p className="meta">
                        {t('archived-by', {
                          name: people.personOf(archived.by)?.name ?? t('someone'),
                          ago: format.ago(archived.at),
                        })}
                        {along > 0 && ` ${t('archived-along', { count: along })}`}
                      </p>
                    </div>
                    <Chip size="small">{t(`kind.${kind}`)}</Chip>
                    <Button
                      size="small"
                      icon={RotateCcw}
                      iconFlips
                      aria-label={t('restore-named', { text })}
                      onPress={() =>
                        void act(restoring[kind], { id }, { say: t('restored'), undo: true })
                      }
                    >
                      {t('restore')}
                    </Button>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Shown>
      </div>
    </>
  )
}
