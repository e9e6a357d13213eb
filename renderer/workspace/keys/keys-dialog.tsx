import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { useRooms } from '../rooms-context.ts'
import { keyGroups } from './key-groups.ts'
import { KeyLines } from './key-lines.tsx'

/** All keys, laid over the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('workspace')
  const places = useRooms()
  const settings = useViewItem(useView('settings', {}), 'settings')
  const areLettersOff = settings?.letterKeys === 'off'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('keys.title')}
      size="wide"
      actions={<Button onPress={onClose}>{t('keys.close')}</Button>}
    >
      {areLettersOff && <p className="muted">{t('keys.letters-off')}</p>}
      <div className="keys-groups">
        {keyGroups(t, places).map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <KeyLines lines={lines} />
          </section>
        ))}
      </div>
    </Dialog>
  )
}
