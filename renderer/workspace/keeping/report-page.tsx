import { RefreshCw } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { firstSettings } from '../look.ts'
import { reportText } from './report-text.ts'
import { useLooked } from './use-looked.ts'
import './keeping.css'

/** How things stand, as a text to read and, where one wishes, to copy by hand to somebody who helps. Nothing is sent from here. */
export function ReportPage() {
  const { t } = useTranslation('keeping-here')
  const format = useFormat()
  const id = useId()
  const { seen, again } = useLooked('kept/diagnose')
  const settings = useViewItem(useView('settings', {}), 'settings') ?? firstSettings
  return (
    <>
      <PageHead
        title={t('report.title')}
        description={t('report.text')}
        back={{ to: '/settings/storage', label: t('title') }}
        action={
          <Button kind="quiet" icon={RefreshCw} onPress={again}>
            {t('again')}
          </Button>
        }
      />
      <div className="page settings">
        <Note>{t('report.note')}</Note>
        <Card>
          {seen === null ? (
            <Loading />
          ) : (
            <div className="stack">
              <label className="label" htmlFor={id}>
                {t('report.label')}
              </label>
              <textarea
                id={id}
                className="input input--area kept-report"
                rows={18}
                readOnly
                value={reportText(t, format, seen, settings)}
                onFocus={(event) => {
                  event.target.select()
                }}
              />
              <p className="meta">{t('report.hint')}</p>
            </div>
          )}
        </Card>
      </div>
    </>
  )
}
