import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { Icon } from './icon.tsx'
import type { Option } from './options.ts'

/** The options of a Select or ComboBox while it is open. */
export function OptionList<K extends string>({
  options,
}: {
  readonly options: readonly Option<K>[]
}) {
  return (
    <ListBox className="menu" items={options}>
      {({ key, label, hint, icon }) => (
        <ListBoxItem id={key} textValue={label} className="menu__item">
          {({ isSelected }) => (
            <>
              {icon !== undefined && <Icon of={icon} />}
              <span className="grow">
                <Text slot="label">{label}</Text>
                {hint !== undefined && (
                  <Text slot="description" className="meta block">
                    {hint}
                  </Text>
                )}
              </span>
              {isSelected && <Icon of={Check} />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  )
}
