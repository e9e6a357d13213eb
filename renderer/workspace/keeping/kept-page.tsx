import { Archive, FileQuestion, RefreshCw, Stethoscope } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { KeptRow } from './kept-row.tsx'
import { useLooked } from './use-looked.ts'
import './keeping.css'

/** What this computer keeps, how big it is, and where. */
export function KeptPage() {
  const { t } = useTranslation('keeping-here')
  const { t: ofWorkspace } = useTranslation('workspace')
  const format = useFormat()
  const { seen, again } = useLooked('kept/look')
  const coalitions = useViewItems(useView('coalitions', {}))
  const nameOf = (id: string) => {
    const name = coalitions.find((coalition) => coalition.id === id)?.name ?? ''
    return name === '' ? t('nameless') : name
  }
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('text')}
        back={{ to: '/settings', label: ofWorkspace('settings.title') }}
        action={
          <Button kind="quiet" icon={RefreshCw} onPress={again}>
            {t('again')}
          </Button>
        }
      />
      <div className="page settings">
        {seen === null ? (
          <Loading />
        ) : (
          <>
            <Card title={t('coalitions')}>
              <ul className="divided">
                {seen.coalitions.map((kept) => (
                  <KeptRow key={kept.folder} kept={kept} name={nameOf(kept.id)} />
                ))}
                <li className="kept-row row between">
                  <span>{t('other')}</span>
                  <span className="numbers">{format.size(seen.other.bytes)}</span>
                </li>
              </ul>
            </Card>
            <Card title={t('where')}>
              <div className="stack stack--3">
                {seen.folder === null ? (
                  <p>{t('where.memory')}</p>
                ) : (
                  <p className="kept-folder">
                    <code dir="ltr">{seen.folder}</code>
                  </p>
                )}
                <p className="meta">{t('where.text')}</p>
                <p className="meta">{t('where.copies')}</p>
              </div>
            </Card>
          </>
        )}
        <Card title={t('more')}>
          <ul className="stack">
            <li>
              <Link to="/archive" kind="quiet" icon={Archive}>
                {ofWorkspace('nav.archive')}
              </Link>
            </li>
            <li>
              <Link to="/settings/set-aside" kind="quiet" icon={FileQuestion}>
                {t('aside.title')}
              </Link>
            </li>
            <li>
              <Link to="/settings/report" kind="quiet" icon={Stethoscope}>
                {t('report.title')}
              </Link>
            </li>
          </ul>
        </Card>
      </div>
    </>
  )
}
