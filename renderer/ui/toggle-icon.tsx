import type { LucideIcon } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

type Props = {
  /** What is so while it is on: its name for screen readers and its tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something small that is on or off, shown by a drawing. */
export function ToggleIcon({ label, icon, isOn, onChange }: Props) {
  return (
    <Tooltip text={label}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={onChange}
        className={`${buttonClass({ kind: 'quiet', size: 'small' })} button--icon toggle-icon`}
      >
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  )
}
