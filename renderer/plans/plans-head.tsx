import {
  Archive,
  CalendarPlus,
  ChartGantt,
  Ellipsis,
  LayoutTemplate,
  ListChecks,
  Plus,
  Printer,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

/** Ways to look at a plan: as it is written, by months, by person. */
export type Look = 'plan' | 'timeline' | 'carrying'

type Props = {
  readonly description: ReactNode
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly onAdd: () => void
  readonly onTemplate: () => void
  readonly onCalendar: (person: string | null) => void
  /** Who looks. */
  readonly me: string | null
}

export function PlansHead({ description, look, onLook, onAdd, onTemplate, onCalendar, me }: Props) {
  const { t } = useTranslation('plans')
  const [, go] = useLocation()
  return (
    <PageHead
      title={t('title')}
      description={description}
      view={
        <SegmentedControl
          label={t('look')}
          options={[
            { key: 'plan', label: t('look.plan'), icon: ListChecks },
            { key: 'timeline', label: t('look.timeline'), icon: ChartGantt },
            { key: 'carrying', label: t('look.carrying'), icon: Users },
          ]}
          value={look}
          onChange={onLook}
        />
      }
      action={
        <div className="row">
          <Menu
            label={t('more')}
            placement="bottom end"
            entries={[
              {
                key: 'template',
                label: t('template'),
                icon: LayoutTemplate,
                onAction: onTemplate,
              },
              {
                key: 'print',
                label: t('print'),
                icon: Printer,
                onAction: () => {
                  window.print()
                },
              },
              {
                key: 'calendar',
                label: t('calendar'),
                icon: CalendarPlus,
                onAction: () => {
                  onCalendar(null)
                },
              },
              {
                key: 'my-calendar',
                label: t('calendar.mine'),
                icon: CalendarPlus,
                onAction: () => {
                  onCalendar(me)
                },
              },
              {
                key: 'archived',
                label: t('archived-place'),
                icon: Archive,
                onAction: () => {
                  go('/archive/plans')
                },
              },
            ]}
          >
            <IconButton kind="secondary" label={t('more')} icon={Ellipsis} />
          </Menu>
          <Button kind="primary" icon={Plus} onPress={onAdd}>
            {t('goal.new')}
          </Button>
        </div>
      }
    />
  )
}
