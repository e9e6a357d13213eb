import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from 'react-aria-components'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { RailLink } from './rail-link.tsx'
import type { Room } from './rooms.ts'

type Props = { readonly rooms: readonly Room[]; readonly settings: Room }

/** The areas of the workspace: words beside icons, icons below 1100 px, a bar at the bottom below 720. */
export function Rail({ rooms, settings }: Props) {
  const { t } = useTranslation('workspace')
  const [, navigate] = useLocation()
  const folded = [...rooms.filter((room) => !room.onPhones), settings]
  return (
    <nav className="rail" aria-label={t('main')} data-region>
      {rooms.map((room) => (
        <RailLink key={room.path} room={room} />
      ))}
      <span className="rail__gap" />
      <RailLink room={settings} />
      <Menu
        label={t('nav.more')}
        placement="top end"
        entries={folded.map(({ path, label, icon }) => ({
          key: path,
          label: t(label),
          icon,
          onAction: () => {
            navigate(path)
          },
        }))}
      >
        <Button className="rail__link rail__more">
          <Icon of={Ellipsis} />
          <span className="rail__word">{t('nav.more')}</span>
        </Button>
      </Menu>
    </nav>
  )
}
