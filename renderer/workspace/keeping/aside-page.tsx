import { FileCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { areaOf, inAreas } from './aside.ts'
import './keeping.css'

/** Records of every area that this version cannot read: how many, of what, and what becomes of them. */
export function AsidePage() {
  const { t } = useTranslation('keeping-here')
  const { t: ofWorkspace } = useTranslation('workspace')
  const view = useView('records/set-aside', {})
  const isLoading = useViewState(view) === 'loading'
  const areas = inAreas(useViewItems(view))
  return (
    <>
      <PageHead
        title={t('aside.title')}
        description={t('aside.text')}
        back={{ to: '/settings/storage', label: t('title') }}
      />
      <div className="page settings">
        {isLoading && <Loading />}
        {!isLoading && areas.length === 0 && (
          <EmptyState title={t('aside.none')} icon={FileCheck} />
        )}
        {areas.map(([area, groups]) => (
          <Card key={area} title={ofWorkspace(`nav.${area}`)}>
            <ul className="divided">
              {groups.map(({ document, map, ids }) => (
                <li key={`${document}/${map}`} className="kept-row">
                  <p>{t('aside.count', { count: ids.length })}</p>
                  <details className="details">
                    <summary>{t('aside.which', { map })}</summary>
                    <ul className="kept-ids">
                      {ids.map((id) => (
                        <li key={id}>
                          <code dir="ltr">{`${areaOf(document)}/${map}/${id}`}</code>
                        </li>
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
            </ul>
          </Card>
        ))}
        <p className="muted">{t('aside.todo')}</p>
      </div>
    </>
  )
}
