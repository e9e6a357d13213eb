import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useFormat } from './use-format.ts'

type Props = {
  readonly children: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** How many there are; hidden on narrow screens. */
  readonly count?: number
  /** A KindMark, or an Icon, before the word. */
  readonly mark?: ReactNode
}

/** Shows only what is like this while it is on. */
export function FilterChip({ children, isOn, onChange, count, mark }: Props) {
  const { number } = useFormat()
  return (
    <ToggleButton className="filter" isSelected={isOn} onChange={onChange}>
      {mark}
      {children}
      {count !== undefined && <span className="filter__count">{number(count)}</span>}
    </ToggleButton>
  )
}
