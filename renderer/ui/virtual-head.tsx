import { SortButton } from './sort-button.tsx'

export type Column<K extends string> = {
  readonly key: K
  readonly label: string
  /** Columns without words (a checkbox) show none but still have a name. */
  readonly isHidden?: boolean
  readonly canSort?: boolean
}

type Props<K extends string> = {
  readonly columns: readonly Column<K>[]
  readonly sort: { readonly by: K; readonly down: boolean }
  readonly onSort: (by: K, down: boolean) => void
}

/** The column heads of a VirtualList. Lay heads and cells out with the same grid template. */
export function VirtualHead<K extends string>({ columns, sort, onSort }: Props<K>) {
  return (
    <div role="row" className="virtual-list__head">
      {columns.map(({ key, label, isHidden = false, canSort = false }) => {
        const sorted = sort.by !== key ? 'none' : sort.down ? 'descending' : 'ascending'
        return (
          <div
            key={key}
            role="columnheader"
            className={`virtual-list__column virtual-list__column--${key}`}
            {...(canSort && { 'aria-sort': sorted })}
          >
            {canSort ? (
              <SortButton
                sorted={sorted}
                onSort={() => {
                  onSort(key, sort.by === key && !sort.down)
                }}
              >
                {label}
              </SortButton>
            ) : (
              <span className={isHidden ? 'sr-only' : ''}>{label}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}
