import { useTranslation } from 'react-i18next'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { BringStreets } from './bring-streets.tsx'
import { LayerList } from './layer-list.tsx'

/** What lies under the map for everybody: bring a file, describe it, take it off. */
export function StreetsPage() {
  const { t } = useTranslation(['asset-streets', 'assets'])
  return (
    <>
      <PageHead
        title={t('title')}
        back={{ to: '/assets', label: t('assets:title') }}
        description={t('text')}
      />
      <div className="page">
        <div className="assets-columns">
          <BringStreets />
          <LayerList />
        </div>
      </div>
    </>
  )
}
