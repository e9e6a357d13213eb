import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as ButtonBase, type ButtonProps } from 'react-aria-components'
import { Icon } from './icon.tsx'

export type ButtonLook = {
  /** One `primary` per view. `danger` only for what cannot be called back. */
  readonly kind?: 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
}

type Props = Omit<ButtonProps, 'children' | 'className'> &
  ButtonLook & {
    readonly children: ReactNode
    readonly icon?: LucideIcon
    readonly iconFlips?: boolean
    readonly wide?: boolean
  }

export const buttonClass = ({ kind = 'secondary', size = 'medium' }: ButtonLook) =>
  `button button--${kind} button--${size}`

/** A button with words, and a drawing before them where that helps. */
export function Button({ children, icon, iconFlips, wide, kind, size, ...rest }: Props) {
  const look = buttonClass({ ...(kind && { kind }), ...(size && { size }) })
  return (
    <ButtonBase {...rest} className={wide === true ? `${look} button--wide` : look}>
      {icon !== undefined && <Icon of={icon} flips={iconFlips === true} />}
      {children}
    </ButtonBase>
  )
}
