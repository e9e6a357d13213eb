import { Contrast } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { LookChoices } from '#renderer/workspace/look-choices.tsx'
import { firstSettings } from '#renderer/workspace/look.ts'

/** Text size and colours, before anybody has joined anything. */
export function ReadingChoices() {
  const { t } = useTranslation('welcome')
  const [isOpen, setOpen] = useState(false)
  const settings = useViewItem(useView('settings', {}), 'settings') ?? firstSettings
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={Contrast}
        onPress={() => {
          setOpen(true)
        }}
      >
        {t('reading')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t('reading')}
        actions={
          <Button kind="primary" onPress={close}>
            {t('reading.done')}
          </Button>
        }
      >
        <LookChoices settings={settings} />
      </Dialog>
    </>
  )
}
