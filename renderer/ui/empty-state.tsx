import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  /** One warm sentence. */
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: LucideIcon
  /** One small first step, or none. */
  readonly action?: ReactNode
}

/** Nothing here yet, and that may be fine. */
export function EmptyState({ title, children, icon, action }: Props) {
  return (
    <div className="empty">
      {icon !== undefined && <Icon of={icon} className="empty__icon" />}
      <h2 className="empty__title">{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
