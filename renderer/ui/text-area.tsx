import { TextArea as TextAreaBase, TextField, type TextFieldProps } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> & {
    readonly placeholder?: string
    readonly rows?: number
  }

/** Several lines of plain text; grows with what is written. */
export function TextArea({
  label,
  labelHidden,
  hint,
  problem,
  placeholder,
  rows = 3,
  ...rest
}: Props) {
  return (
    <TextField {...rest} isInvalid={problem !== undefined} className="field">
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <TextAreaBase
          className="input input--area"
          rows={rows}
          dir="auto"
          {...(placeholder !== undefined && { placeholder })}
        />
      </FieldParts>
    </TextField>
  )
}
