import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'

/** Which keys carry an item, for who looks at the page. */
export function AgendaKeys() {
  const { t } = useTranslation('meetings')
  return (
    <p className="meta meetings-keys" aria-hidden>
      <Icon of={GripVertical} />
      <kbd className="key">{t('key.space')}</kbd>
      {t('keys.pick')}
      <kbd className="key">↑</kbd>
      <kbd className="key">↓</kbd>
      {t('keys.move')}
      <kbd className="key">{t('key.space')}</kbd>
      {t('keys.drop')}
      <kbd className="key">{t('key.escape')}</kbd>
      {t('keys.cancel')}
    </p>
  )
}
