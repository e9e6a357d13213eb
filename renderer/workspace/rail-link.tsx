import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Room } from './rooms.ts'

export function RailLink({ room }: { readonly room: Room }) {
  const { t } = useTranslation('workspace')
  const [isHere] = useRoute(room.path === '/' ? '/' : `${room.path}/*?`)
  return (
    <Link
      href={room.path}
      className={room.onPhones ? 'rail__link' : 'rail__link rail__link--folds'}
      aria-current={isHere ? 'page' : undefined}
      title={t(room.label)}
    >
      <Icon of={room.icon} flips={room.path === '/priorities'} />
      <span className="rail__word">{t(room.label)}</span>
    </Link>
  )
}
