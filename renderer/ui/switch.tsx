import type { ReactNode } from 'react'
import { Switch as SwitchBase, type SwitchProps } from 'react-aria-components'

type Props = Omit<SwitchProps, 'children' | 'className'> & { readonly children: ReactNode }

/** On or off, at once. */
export function Switch({ children, ...rest }: Props) {
  return (
    <SwitchBase {...rest} className="switch">
      <span className="switch__track" />
      <span className="grow">{children}</span>
    </SwitchBase>
  )
}
