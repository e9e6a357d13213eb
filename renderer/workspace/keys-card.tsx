import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { useRooms } from './rooms-context.ts'

/** The keys that work on every page. */
export function KeysCard() {
  const { t } = useTranslation('workspace')
  const places = useRooms()
  const keys = [
    ...places.map(({ label, letter }) => ({
      what: t('settings.keys.go', { place: t(label) }),
      how: t('settings.keys.then', { letter: letter.toUpperCase() }),
    })),
    { what: t('settings.keys.undo'), how: 'Ctrl Z, Ctrl Shift Z' },
    { what: t('settings.keys.region'), how: 'F6' },
  ]
  return (
    <Card title={t('settings.keys')}>
      <dl className="keys">
        {keys.map(({ what, how }) => (
          <div key={what} className="row between">
            <dt>{what}</dt>
            <dd>
              <kbd className="key">{how}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
