import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import type { Places } from './use-places.ts'

type Props = {
  readonly id: string
  readonly text: string
  readonly place: number
  readonly places: Places
}

/** Any place at once, for long lists, or none. */
export function PlaceMenu({ id, text, place, places }: Props) {
  const { t } = useTranslation('priorities')
  const entries = places.ranked.map((_, at): MenuEntry => ({
    key: String(at + 1),
    label: t('places.put', { place: at + 1 }),
    isDisabled: at + 1 === place,
    ...(at < 9 && { shortcut: String(at + 1) }),
    onAction: () => {
      places.place(id, at + 1)
    },
  }))
  const none: MenuEntry = {
    key: 'none',
    label: t('places.remove'),
    onAction: () => {
      places.place(id, null)
    },
  }
  return (
    <Menu label={t('places.menu', { text })} entries={[...entries, none]} placement="bottom end">
      <IconButton label={t('places.menu', { text })} icon={Ellipsis} />
    </Menu>
  )
}
