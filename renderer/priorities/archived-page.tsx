import { Archive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Shown } from './shown.tsx'

const restoring = {
  idea: 'priorities/restore-idea',
  theme: 'priorities/restore-theme',
  round: 'priorities/restore-round',
} as const

/** What was put away, with the way back. */
export function ArchivedPage() {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const view = useView('priorities/archived', {})
  const state = useViewState(view)
  const items = useViewItems(view)
  return (
    <>
      <PageHead
        title={t('archived-place')}
        description={<Link to="/priorities">{t('back-to-board')}</Link>}
      />
      <div className="page">
        <Shown state={state}>
          {items.length === 0 && <EmptyState title={t('archived-empty')} icon={Archive} />}
          {items.length > 0 && (
            <Card look="list">
              <ul className="divided">
                {items.map(({ kind, id, text }) => (
                  <li key={`${kind}/${id}`} className="priorities-line">
                    <span className="grow" dir="auto">
                      {text}
                    </span>
                    <Chip size="small">{t(`kind.${kind}`)}</Chip>
                    <Button
                      size="small"
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
