import { ChevronDown } from 'lucide-react'
import { Button, Popover, Select as SelectBase, SelectValue } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { OptionList } from './option-list.tsx'
import { type Option, optionOf } from './options.ts'

type Props<K extends string> = FieldProps & {
  readonly options: readonly Option<K>[]
  readonly value: K | null
  readonly onChange: (key: K) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly small?: boolean
}

/** One of a handful of options, folded away. */
export function Select<K extends string>(props: Props<K>) {
  const { label, labelHidden, hint, problem, options, value, onChange, placeholder } = props
  return (
    <SelectBase
      className="field"
      value={value}
      isDisabled={props.isDisabled === true}
      isInvalid={problem !== undefined}
      {...(placeholder !== undefined && { placeholder })}
      onChange={(key) => {
        const option = optionOf(options, key)
        if (option) onChange(option.key)
      }}
    >
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <Button className={`input select ${props.small === true ? 'select--small' : ''}`}>
          <SelectValue className="grow truncate">
            {({ defaultChildren, isPlaceholder }) =>
              isPlaceholder ? defaultChildren : (optionOf(options, value)?.label ?? '')
            }
          </SelectValue>
          <Icon of={ChevronDown} />
        </Button>
      </FieldParts>
      <Popover className="popover">
        <OptionList options={options} />
      </Popover>
    </SelectBase>
  )
}
