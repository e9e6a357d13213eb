import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import {
  Keyboard,
  Menu as MenuBase,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

export type MenuEntry = {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly icon?: LucideIcon
  readonly iconFlips?: boolean
  /** A key that does the same. */
  readonly shortcut?: string
  readonly isDisabled?: boolean
  /** Given for entries that are a choice: whether this one is the present one. */
  readonly isChosen?: boolean
  readonly onAction: () => void
}

type Props = {
  /** What the menu is about, for screen readers. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button that opens it: a Button or IconButton. */
  readonly children: ReactElement
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** Actions or choices, folded behind a button. */
export function Menu({ label, entries, children, placement = 'bottom start' }: Props) {
  const chosen = entries.filter((entry) => entry.isChosen === true).map((entry) => entry.key)
  const isChoice = entries.some((entry) => entry.isChosen !== undefined)
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement={placement}>
        <MenuBase
          className="menu"
          aria-label={label}
          items={entries}
          {...(isChoice && { selectionMode: 'single' as const, selectedKeys: chosen })}
        >
          {(entry) => (
            <MenuItem
              id={entry.key}
              textValue={entry.label}
              className="menu__item"
              isDisabled={entry.isDisabled === true}
              onAction={entry.onAction}
            >
              {entry.icon !== undefined && (
                <Icon of={entry.icon} flips={entry.iconFlips === true} />
              )}
              <span className="grow">
                <Text slot="label">{entry.label}</Text>
                {entry.hint !== undefined && (
                  <Text slot="description" className="meta block">
                    {entry.hint}
                  </Text>
                )}
              </span>
              {entry.shortcut !== undefined && (
                <Keyboard className="key">{entry.shortcut}</Keyboard>
              )}
            </MenuItem>
          )}
        </MenuBase>
      </Popover>
    </MenuTrigger>
  )
}
