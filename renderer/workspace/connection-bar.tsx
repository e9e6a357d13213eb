import { RefreshCw } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameLink } from '#renderer/store/frame-link.ts'
import { Icon } from '#renderer/ui/icon.tsx'

/** What the page knows of its link: enough to say that it is lost. */
export type ConnectionWatch = Pick<FrameLink, 'connection' | 'onConnection'>

/** Says calmly that the vault cannot be reached, until it can. */
export function ConnectionBar({ watch }: { readonly watch: ConnectionWatch }) {
  const { t } = useTranslation('workspace')
  const isLost = useSyncExternalStore(watch.onConnection, () => watch.connection() === 'lost')
  return (
    <div role="status">
      {isLost && (
        <p className="connection-bar">
          <Icon of={RefreshCw} />
          <span>
            <strong>{t('lost.title')}</strong> {t('lost.text')}
          </span>
        </p>
      )}
    </div>
  )
}
