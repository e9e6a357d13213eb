import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

/** Offered at founding, and later to the same computer: the keys on paper. */
export function RecoveryPage() {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const here = useViewItem(useView('people/here', {}), 'here')
  const [sheet, setSheet] = useState<CommandOutput<'people/recovery-sheet'> | null>(null)
  const make = async () => {
    const done = await act('people/recovery-sheet', {})
    if (done.done) setSheet(done.output)
  }
  return (
    <>
      <PageHead
        title={t('recovery.title')}
        description={t('recovery.lead')}
        back={{ to: '/people', label: t('back') }}
      />
      <div className="page stack stack--4">
        {here?.sheet === false && <Note>{t('recovery.elsewhere')}</Note>}
        {here?.sheet === true && sheet === null && (
          <div className="stack stack--4 people-form">
            <p className="reading">{t('recovery.text')}</p>
            <Note tone="care">{t('recovery.care')}</Note>
            <div className="row row--wide wrap">
              <Button kind="primary" onPress={() => void make()}>
                {t('recovery.make')}
              </Button>
              <Link to="/" kind="quiet">
                {t('recovery.later')}
              </Link>
            </div>
          </div>
        )}
        {sheet !== null && <RecoverySheet sheet={sheet} />}
      </div>
    </>
  )
}
