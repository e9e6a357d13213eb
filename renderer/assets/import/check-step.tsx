import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { FoundDirectory } from './found-directory.tsx'
import type { Look } from './import-state.ts'
import { RowChanges } from './row-changes.tsx'
import { RowProblems } from './row-problems.tsx'
import { RowsBar } from './rows-bar.tsx'

type Props = {
  readonly checked: Look
  readonly fileName: string
  readonly onBack: () => void
}

/** What bringing the list in would do, before anything is done. */
export function CheckStep({ checked, fileName, onBack }: Props) {
  const { t } = useTranslation('assets')
  const { added, updated, skipped } = checked
  const isDirectory = checked.form === 'directory'
  return (
    <>
      <div className="stack stack--4">
        {isDirectory && <FoundDirectory look={checked} fileName={fileName} />}
        <Card title={t('check.title', { count: added })}>
          <div className="stack stack--3">
            <RowsBar counts={checked} />
            <p>
              {[
                updated > 0 && t('check.updated', { count: updated }),
                skipped > 0 && t('check.skipped', { count: skipped }),
                skipped === 0 && updated === 0 && t('check.all'),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            {!isDirectory && (
              <div>
                <Button size="small" onPress={onBack}>
                  {t('check.back')}
                </Button>
              </div>
            )}
          </div>
        </Card>
        <RowChanges changes={checked.changes} />
        <Note>{t('check.nothing-yet')}</Note>
      </div>
      <RowProblems problems={checked.problems} reasons={checked.reasons} />
    </>
  )
}
