import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as ComboBoxBase, Group, Input, Popover } from 'react-aria-components'
import { FieldParts, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { OptionList } from './option-list.tsx'
import { type Option, optionOf } from './options.ts'

type Props<K extends string> = FieldProps & {
  readonly options: readonly Option<K>[]
  readonly value: K | null
  readonly onChange: (key: K | null) => void
  readonly placeholder?: string
}

/** One of many options, found by typing. */
export function ComboBox<K extends string>(props: Props<K>) {
  const { label, labelHidden, hint, problem, options, value, onChange, placeholder } = props
  return (
    <ComboBoxBase
      className="field"
      defaultItems={options}
      value={value}
      isInvalid={problem !== undefined}
      menuTrigger="focus"
      onChange={(key) => {
        onChange(optionOf(options, key)?.key ?? null)
      }}
    >
      <FieldParts label={label} labelHidden={labelHidden === true} hint={hint} problem={problem}>
        <Group className="combo">
          <Input
            className="input combo__input"
            dir="auto"
            onFocus={({ target }) => {
              // What is typed takes the place of what was chosen before.
              target.select()
            }}
            {...(placeholder !== undefined && { placeholder })}
          />
          <Button className="combo__button">
            <Icon of={ChevronDown} />
          </Button>
        </Group>
      </FieldParts>
      <Popover className="popover">
        <OptionList options={options} />
      </Popover>
    </ComboBoxBase>
  )
}
