import type { LucideIcon } from 'lucide-react'
import { Button as ButtonBase, type ButtonProps } from 'react-aria-components'
import { buttonClass, type ButtonLook } from './button.tsx'
import { Icon } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

type Props = Omit<ButtonProps, 'children' | 'className' | 'aria-label'> &
  ButtonLook & {
    /** What it does: its name for screen readers and its tooltip. */
    readonly label: string
    readonly icon: LucideIcon
    readonly iconFlips?: boolean
  }

/** A button that shows only a drawing. */
export function IconButton({
  label,
  icon,
  iconFlips,
  kind = 'quiet',
  size = 'medium',
  ...rest
}: Props) {
  return (
    <Tooltip text={label}>
      <ButtonBase
        {...rest}
        aria-label={label}
        className={`${buttonClass({ kind, size })} button--icon`}
      >
        <Icon of={icon} flips={iconFlips === true} />
      </ButtonBase>
    </Tooltip>
  )
}
