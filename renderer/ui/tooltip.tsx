import type { ReactElement } from 'react'
import { Tooltip as TooltipBase, TooltipTrigger } from 'react-aria-components'

type Props = {
  readonly text: string
  /** A button or another thing that can be focused. */
  readonly children: ReactElement
}

/** A few words beside a control, on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, children }: Props) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <TooltipBase className="tooltip" offset={6}>
        {text}
      </TooltipBase>
    </TooltipTrigger>
  )
}
