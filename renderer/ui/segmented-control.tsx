import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { type Option, optionOf } from './options.ts'

type Props<K extends string> = {
  /** What is chosen here, as in "View". */
  readonly label: string
  readonly options: readonly Option<K>[]
  readonly value: K
  readonly onChange: (key: K) => void
}

/** The view switch of a page. On phones options with an icon show only that. */
export function SegmentedControl<K extends string>({ label, options, value, onChange }: Props<K>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys
        const option = optionOf(options, key)
        if (option) onChange(option.key)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className="segments__item">
          {option.icon !== undefined && <Icon of={option.icon} />}
          <span className={option.icon === undefined ? '' : 'segments__word'}>{option.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
