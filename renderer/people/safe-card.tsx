import { DoorOpen, Eye, LifeBuoy, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'

/** The ways to the pages about reading, recovery and leaving. */
export function SafeCard() {
  const { t } = useTranslation('people')
  const here = useViewItem(useView('people/here', {}), 'here')
  return (
    <Card title={t('safe.title')}>
      <ul className="stack stack--4">
        <Way icon={Eye} to="/people/reading" title={t('reading.title')} text={t('reading.short')} />
        {here?.sheet === true && (
          <Way
            icon={LifeBuoy}
            to="/people/recovery"
            title={t('recovery.title')}
            text={t('recovery.short')}
          />
        )}
        <Way icon={DoorOpen} to="/people/leave" title={t('leave.title')} text={t('leave.short')} />
      </ul>
    </Card>
  )
}

type WayProps = {
  readonly icon: LucideIcon
  readonly to: string
  readonly title: string
  readonly text: string
}

const Way = ({ icon, to, title, text }: WayProps) => (
  <li className="row people-copies">
    <Icon of={icon} />
    <div>
      <Link to={to}>{title}</Link>
      <p className="meta">{text}</p>
    </div>
  </li>
)
