import { CircleAlert, CircleCheck, Clock, Eye, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Tone = 'info' | 'settled' | 'waiting' | 'care' | 'trouble'

type Props = {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: LucideIcon
  /** One button, at the end. */
  readonly action?: ReactNode
}

const icons: Readonly<Record<Tone, LucideIcon>> = {
  info: Info,
  settled: CircleCheck,
  waiting: Clock,
  care: Eye,
  trouble: CircleAlert,
}

/** A sentence or two that belong to the page. `trouble` only where data may be lost or something failed. */
export function Note({ children, tone = 'info', icon = icons[tone], action }: Props) {
  return (
    <div className={`note note--${tone}`} role={tone === 'trouble' ? 'alert' : undefined}>
      <Icon of={icon} />
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}
