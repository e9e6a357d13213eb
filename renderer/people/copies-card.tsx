import { FileLock2, FileText, Laptop } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { wordsForStatus } from '#renderer/workspace/status-words.ts'
import { BackupForm } from './backup-form.tsx'
import { ReadableForm } from './readable-form.tsx'
import { SaveForOthers } from './save-for-others.tsx'

/** Where copies are, and two ways to make one more. */
export function CopiesCard() {
  const { t } = useTranslation('people')
  const { t: workspace } = useTranslation('workspace')
  const format = useFormat()
  const status = useViewItem(useView('status', {}), 'status')
  const [open, setOpen] = useState<'backup' | 'readable' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const { lines } = wordsForStatus(status, workspace, format)
  return (
    <Card title={t('copies.title')}>
      <div className="stack stack--4">
        <div className="row people-copies">
          <Icon of={Laptop} />
          <div>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
        <div className="people-actions">
          <Button
            icon={FileLock2}
            onPress={() => {
              setOpen('backup')
            }}
          >
            {t('backup.make')}
          </Button>
          <Button
            kind="quiet"
            icon={FileText}
            onPress={() => {
              setOpen('readable')
            }}
          >
            {t('readable.make')}
          </Button>
          <SaveForOthers />
        </div>
      </div>
      <Dialog isOpen={open === 'backup'} onClose={close} title={t('backup.make')}>
        <BackupForm onMade={close} />
      </Dialog>
      <Dialog isOpen={open === 'readable'} onClose={close} title={t('readable.make')}>
        <ReadableForm onMade={close} />
      </Dialog>
    </Card>
  )
}
