import { useTranslation } from 'react-i18next'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { BringSheet } from './bring-sheet.tsx'
import { SheetList } from './sheet-list.tsx'

/** Photos and floor plans that are maps: bring one, describe it, take it off. */
export function SheetsPage() {
  const { t } = useTranslation(['asset-sheets', 'assets'])
  return (
    <>
      <PageHead
        title={t('title')}
        back={{ to: '/assets', label: t('assets:title') }}
        description={t('text')}
      />
      <div className="page">
        <div className="assets-columns">
          <BringSheet />
          <SheetList />
        </div>
      </div>
    </>
  )
}
