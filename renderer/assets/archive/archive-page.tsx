import { Archive, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useMembers } from '#renderer/assets/use-members.ts'
import { ArchivedLinks } from './archived-links.tsx'

/** More than this is brought back by undoing an import, not one by one. */
const most = 200

/** What was put away, newest first. Nothing is ever lost here. */
export function ArchivePage() {
  const { t } = useTranslation('assets')
  const format = useFormat()
  const act = useAct('assets')
  const members = useMembers()
  const view = useView('assets/archived', {})
  const state = useViewState(view)
  const archived = useViewItems(view).toSorted((a, b) => b.archived.at - a.archived.at)
  return (
    <>
      <PageHead
        title={t('archive.title')}
        description={t('archive.text')}
        back={{ to: '/assets', label: t('title') }}
      />
      <div className="page">
        {state === 'loading' ? (
          <Loading />
        ) : archived.length === 0 ? (
          <EmptyState title={t('archive.empty')} icon={Archive} />
        ) : (
          <Card look="list">
            <ul className="divided assets-archive" aria-label={t('archive.title')}>
              {archived.slice(0, most).map(({ id, name, kind, archived: { by, at } }) => (
                <li key={id} className="row row--wide">
                  <KindMark kind={kind} size={22} named />
                  <span className="grow">
                    <b className="block" dir="auto">
                      {name}
                    </b>
                    <span className="meta">
                      {t('archive.by', {
                        name: members.get(by)?.name ?? t('someone'),
                        ago: format.ago(at),
                      })}
                    </span>
                  </span>
                  <Button
                    size="small"
                    icon={RotateCcw}
                    iconFlips
                    aria-label={t('restore.named', { name })}
                    onPress={() => {
                      void act(
                        'assets/restore',
                        { ids: [id] },
                        { say: t('restored', { name }), undo: true },
                      )
                    }}
                  >
                    {t('restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <ArchivedLinks />
        {archived.length > most && <p className="meta">{t('archive.most', { count: most })}</p>}
      </div>
    </>
  )
}
