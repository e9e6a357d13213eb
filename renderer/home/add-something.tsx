import { ChevronDown, ListOrdered, MapPinPlus, Route, Upload, UserPlus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu } from '#renderer/ui/menu.tsx'

const things = [
  { key: 'strength', to: '/assets/new', icon: MapPinPlus },
  { key: 'list', to: '/assets/import', icon: Upload },
  { key: 'idea', to: '/priorities', icon: ListOrdered },
  { key: 'action', to: '/plans', icon: Route },
  { key: 'invite', to: '/people/invite', icon: UserPlus },
] as const

/** From Home straight to where something is written down. Inviting is for those who may. */
export function AddSomething({ mayInvite }: { readonly mayInvite: boolean }) {
  const { t } = useTranslation('home')
  const [, navigate] = useLocation()
  return (
    <Menu
      label={t('add')}
      placement="bottom end"
      entries={things
        .filter(({ key }) => mayInvite || key !== 'invite')
        .map(({ key, to, icon }) => ({
          key,
          label: t(`step.${key}`),
          icon,
          onAction: () => {
            navigate(to)
          },
        }))}
    >
      <Button className="button button--secondary">
        {t('add')}
        <Icon of={ChevronDown} />
      </Button>
    </Menu>
  )
}
