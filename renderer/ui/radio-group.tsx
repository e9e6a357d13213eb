import { Radio, RadioGroup as RadioGroupBase, Text } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { type Option, optionOf } from './options.ts'

type Props<K extends string> = FieldProps & {
  readonly options: readonly Option<K>[]
  readonly value: K | null
  readonly onChange: (key: K) => void
  /** `beside` where the options are short and few. */
  readonly flow?: 'below' | 'beside'
  readonly isDisabled?: boolean
}

/** One of a few options, all in sight. */
export function RadioGroup<K extends string>(props: Props<K>) {
  const { label, labelHidden, hint, problem, options, value, onChange, flow = 'below' } = props
  return (
    <RadioGroupBase
      className="field"
      value={value}
      isDisabled={props.isDisabled === true}
      isInvalid={problem !== undefined}
      onChange={(key) => {
        const option = optionOf(options, key)
        if (option) onChange(option.key)
      }}
    >
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <div className={`choices choices--${flow}`}>
          {options.map((option) => (
            <Radio key={option.key} value={option.key} className="choice">
              <span className="choice__dot" />
              {option.icon !== undefined && <Icon of={option.icon} />}
              {option.picture}
              <span className="grow">
                {option.label}
                {option.hint !== undefined && (
                  <Text slot="description" className="meta block">
                    {option.hint}
                  </Text>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </RadioGroupBase>
  )
}
