import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as TabsBase } from 'react-aria-components'
import { type Option, optionOf } from './options.ts'

type Props<K extends string> = {
  readonly label: string
  readonly options: readonly Option<K>[]
  readonly value: K
  readonly onChange: (key: K) => void
  /** What the chosen tab shows. */
  readonly children: ReactNode
}

/** Several sides of one page. */
export function Tabs<K extends string>({ label, options, value, onChange, children }: Props<K>) {
  return (
    <TabsBase
      selectedKey={value}
      onSelectionChange={(key) => {
        const option = optionOf(options, key)
        if (option) onChange(option.key)
      }}
    >
      <TabList className="tabs" aria-label={label}>
        {options.map((option) => (
          <Tab key={option.key} id={option.key} className="tabs__tab">
            {option.label}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={value} className="tabs__panel">
        {children}
      </TabPanel>
    </TabsBase>
  )
}
