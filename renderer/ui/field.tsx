import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { CircleAlert } from 'lucide-react'
import { Icon } from './icon.tsx'

/** What every field has around its control. */
export type FieldProps = {
  readonly label: string
  /** Show the label to screen readers only: where the place says it already. */
  readonly labelHidden?: boolean
  readonly hint?: string | undefined
  /** What is to be changed, as a sentence; shown below the control in place of the hint. */
  readonly problem?: string | undefined
}

type Props = FieldProps & { readonly children: ReactNode }

/** Label above, control, then hint or problem. Inside one of React Aria's fields, which ties them together. */
export function FieldParts({ label, labelHidden = false, hint, problem, children }: Props) {
  return (
    <>
      <Label className={labelHidden ? 'sr-only' : 'label'}>{label}</Label>
      {children}
      {problem === undefined && hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__problem">
        <Icon of={CircleAlert} />
        {problem}
      </FieldError>
    </>
  )
}
