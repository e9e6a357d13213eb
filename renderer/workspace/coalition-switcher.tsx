import { ChevronDown, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { WovenMark } from '#renderer/ui/woven-mark.tsx'
import { doorOf } from './door-of.ts'

/** The coalition's name on the door; opens the others on this computer. */
export function CoalitionSwitcher({ id }: { readonly id: string }) {
  const { t } = useTranslation('workspace')
  const [, navigate] = useLocation()
  const coalitions = useViewItems(useView('coalitions', {}))
  const current = coalitions.find((coalition) => coalition.id === id)
  const seeds = useMemo(() => [id], [id])

  const entries: readonly MenuEntry[] = [
    ...coalitions.map((coalition) => ({
      key: coalition.id,
      label: coalition.name === '' ? t('unnamed') : coalition.name,
      isChosen: coalition.id === id,
      ...(coalition.sample && { hint: t('sample') }),
      ...(coalition.state !== 'ready' && { hint: t(coalition.state) }),
      onAction: () => {
        navigate(`~${doorOf(coalition)}`)
      },
    })),
    {
      key: 'add',
      label: t('add-coalition'),
      icon: Plus,
      onAction: () => {
        navigate('~/welcome')
      },
    },
  ]
  return (
    <Menu label={t('coalitions')} entries={entries}>
      <Button className="switcher">
        <WovenMark of={seeds} />
        <span className="switcher__words">
          <b className="switcher__name" dir="auto">
            {current?.name}
          </b>
          <span className="switcher__part">
            {current?.sample === true ? t('sample') : t('whole')}
          </span>
        </span>
        <Hidden>{t('switch')}</Hidden>
        <Icon of={ChevronDown} />
      </Button>
    </Menu>
  )
}
