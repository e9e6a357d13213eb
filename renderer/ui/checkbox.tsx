import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as CheckboxBase, type CheckboxProps } from 'react-aria-components'
import { Icon } from './icon.tsx'

type Props = Omit<CheckboxProps, 'children' | 'className'> & {
  /** Words beside the box; without any, give `aria-label`. */
  readonly children?: ReactNode
}

export function Checkbox({ children, ...rest }: Props) {
  return (
    <CheckboxBase {...rest} className="checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="checkbox__box">
            {isIndeterminate ? <Icon of={Minus} /> : isSelected ? <Icon of={Check} /> : null}
          </span>
          {children !== undefined && <span className="grow">{children}</span>}
        </>
      )}
    </CheckboxBase>
  )
}
