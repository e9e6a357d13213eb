import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'

type Props = {
  /** A place in the workspace, as in `/assets`; inside a coalition it stays inside. */
  readonly to: string
  readonly children: ReactNode
  /** `text` in a sentence; the others look like buttons. */
  readonly kind?: 'text' | 'primary' | 'secondary' | 'soft' | 'quiet'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: LucideIcon
}

/** A link to another place in the workspace. */
export function Link({ to, children, kind = 'text', size = 'medium', icon }: Props) {
  const look = kind === 'text' ? 'link' : buttonClass({ kind, size })
  return (
    <RouteLink href={to} className={look}>
      {icon !== undefined && <Icon of={icon} />}
      {children}
    </RouteLink>
  )
}
