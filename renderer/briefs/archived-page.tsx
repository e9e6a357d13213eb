import { Archive, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Shown } from './shown.tsx'
import { useNames } from './use-names.ts'

/** Briefs that were put away, newest first, with the way back. */
export function ArchivedPage() {
  const { t } = useTranslation('briefs')
  const format = useFormat()
  const act = useAct('briefs')
  const nameOf = useNames()
  const view = useView('briefs/list', {})
  const state = useViewState(view)
  const away = useViewItems(view)
    .flatMap(({ id, title, archived }) => (archived === null ? [] : [{ id, title, archived }]))
    .toSorted((a, b) => b.archived.at - a.archived.at)
  return (
    <>
      <PageHead
        title={t('archived-place')}
        description={t('archived-text')}
        action={
          <Link to="/briefs" kind="secondary">
            {t('back')}
          </Link>
        }
      />
      <div className="page">
        <Shown state={state}>
          {away.length === 0 ? (
            <EmptyState title={t('archived-empty')} icon={Archive} />
          ) : (
            <Card look="list">
              <ul className="divided" aria-label={t('archived-place')}>
                {away.map(({ id, title, archived }) => (
                  <li key={id} className="briefs-row">
                    <div className="grow">
                      <p>
                        <bdi>{title}</bdi>
                      </p>
                      <p className="meta">
                        {t('archived-by', {
                          name: nameOf(archived.by),
                          ago: format.ago(archived.at),
                        })}
                      </p>
                    </div>
                    <Button
                      size="small"
                      icon={RotateCcw}
                      iconFlips
                      aria-label={t('restore-named', { text: title })}
                      onPress={() =>
                        void act('briefs/restore', { id }, { say: t('restored'), undo: true })
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
