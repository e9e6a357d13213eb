import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  readonly children: ReactNode
  /** `settled` agreed or done · `waiting` for someone · `care` consent, audience · `info` · `plain` without a fill. */
  readonly tone?: 'neutral' | 'settled' | 'waiting' | 'care' | 'info' | 'plain'
  readonly icon?: LucideIcon
  readonly size?: 'small' | 'medium'
}

/** A word or two about something. Not a button. */
export function Chip({ children, tone = 'neutral', icon, size = 'medium' }: Props) {
  return (
    <span className={`chip chip--${tone} chip--${size}`}>
      {icon !== undefined && <Icon of={icon} />}
      {children}
    </span>
  )
}
