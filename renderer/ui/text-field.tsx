import { Input, TextField as TextFieldBase, type TextFieldProps } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<TextFieldProps, 'children' | 'className' | 'isInvalid' | 'onChange'> & {
    readonly onChange?: (value: string) => void
    readonly placeholder?: string
    /** Larger, spaced letters for codes that are read aloud. */
    readonly code?: boolean
  }

/** One line of text. */
export function TextField({
  label,
  labelHidden,
  hint,
  problem,
  placeholder,
  code,
  ...rest
}: Props) {
  return (
    <TextFieldBase {...rest} isInvalid={problem !== undefined} className="field">
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <Input
          className={code === true ? 'input input--code' : 'input'}
          dir={code === true ? 'ltr' : 'auto'}
          {...(placeholder !== undefined && { placeholder })}
        />
      </FieldParts>
    </TextFieldBase>
  )
}
