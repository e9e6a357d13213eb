import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import type { Look } from './import-state.ts'
import { RowProblems } from './row-problems.tsx'
import { RowsBar } from './rows-bar.tsx'

type Props = { readonly checked: Look; readonly onBack: () => void }

/** What bringing the list in would do, before anything is done. */
export function CheckStep({ checked, onBack }: Props) {
  const { t } = useTranslation('assets')
  return (
    <>
      <div className="stack stack--4">
        <Card title={t('check.title', { count: checked.added })}>
          <div className="stack stack--3">
            <RowsBar counts={checked} />
            <p>
              {[
                checked.updated > 0 && t('check.updated', { count: checked.updated }),
                checked.skipped > 0 && t('check.skipped', { count: checked.skipped }),
                checked.skipped === 0 && checked.updated === 0 && t('check.all'),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            <div>
              <Button size="small" onPress={onBack}>
                {t('check.back')}
              </Button>
            </div>
          </div>
        </Card>
        <Note>{t('check.nothing-yet')}</Note>
      </div>
      <RowProblems problems={checked.problems} reasons={checked.reasons} />
    </>
  )
}
