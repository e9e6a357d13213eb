import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon } from './icon.tsx'

type Props = {
  readonly children: string
  /** How the list is sorted by this column, if it is. Put it on the head's `aria-sort` too. */
  readonly sorted: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
}

/** The word in a column's head that sorts by it. */
export function SortButton({ children, sorted, onSort }: Props) {
  const arrow = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }[sorted]
  return (
    <Button className={`sort sort--${sorted}`} onPress={onSort}>
      {children}
      <Icon of={arrow} />
    </Button>
  )
}
