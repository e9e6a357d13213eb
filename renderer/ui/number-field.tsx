import { Minus, Plus } from 'lucide-react'
import {
  Button,
  Group,
  Input,
  NumberField as NumberFieldBase,
  type NumberFieldProps,
} from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = FieldProps & Omit<NumberFieldProps, 'children' | 'className' | 'isInvalid'>

/** A number, typed or stepped. */
export function NumberField({ label, labelHidden, hint, problem, ...rest }: Props) {
  return (
    <NumberFieldBase {...rest} isInvalid={problem !== undefined} className="field">
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <Group className="stepper">
          <Button slot="decrement" className="button button--secondary button--icon">
            <Icon of={Minus} />
          </Button>
          <Input className="input stepper__input" />
          <Button slot="increment" className="button button--secondary button--icon">
            <Icon of={Plus} />
          </Button>
        </Group>
      </FieldParts>
    </NumberFieldBase>
  )
}
