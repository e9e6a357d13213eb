import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { stepFor } from './list-keys.ts'
import { useTextScale } from './use-text-scale.ts'
import { VirtualRow } from './virtual-row.tsx'

type Props = {
  readonly label: string
  readonly keys: readonly string[]
  /** Draws one row; called for those in sight only. Cells are spans with `role="gridcell"`. */
  readonly children: (key: string, index: number) => ReactNode
  /** Which row the keyboard is on; null for none yet. */
  readonly active: string | null
  readonly onActive: (key: string) => void
  /** Enter or a press on a row. */
  readonly onOpen: (key: string) => void
  /** In px at the usual text size; rows of a list are all alike, and grow with the text. */
  readonly rowHeight: number
  /** Rows that are chosen, where rows can be. */
  readonly chosen?: ReadonlySet<string>
  /** Space on a row; `extend` with Shift. */
  readonly onChoose?: (key: string, extend: boolean) => void
  /** Column heads, sticky above the rows: a VirtualHead. */
  readonly head?: ReactNode
}

/** A long list of which only the rows in sight are drawn; arrows, Page Up and Down, Home and End move through all of it. */
export function VirtualList(props: Props) {
  const { label, keys, active, onActive, onOpen, chosen, onChoose, head } = props
  const rowHeight = Math.round(props.rowHeight * useTextScale())
  const scroller = useRef<HTMLDivElement>(null)
  /** Set while a key has moved on to a row that may be drawn only after scrolling; that row takes the focus. */
  const moving = useRef(false)
  const scrolledTo = useRef<string | null>(null)
  const at = active === null ? -1 : keys.indexOf(active)
  const rows = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 4,
    scrollPaddingStart: head === undefined ? 0 : rowHeight,
    // The active row stays drawn, however far one scrolls, so that the focus is never lost.
    rangeExtractor: (range) => withRow(range, at),
    useFlushSync: false,
  })
  useEffect(() => {
    rows.measure()
  }, [rows, rowHeight])
  const takesFocus = useCallback(() => {
    const takes = moving.current
    moving.current = false
    return takes
  }, [])
  const focusable = at === -1 ? keys[0] : active

  // Also where something else than a key chose the row, as a marker on a map.
  useEffect(() => {
    if (active !== null && scrolledTo.current !== active && at !== -1)
      rows.scrollToIndex(at, { align: 'auto' })
    scrolledTo.current = active
  }, [active, at, rows])

  function move(to: number): void {
    const index = Math.max(0, Math.min(keys.length - 1, to))
    const key = keys[index]
    if (key === undefined) return
    moving.current = true
    onActive(key)
    rows.scrollToIndex(index, { align: 'auto' })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const step = stepFor(event.key, at, keys.length, page)
    const current = keys[Math.max(0, at)]
    if (step !== null) {
      event.preventDefault()
      const target = keys[step]
      if (event.shiftKey && target !== undefined) onChoose?.(target, true)
      move(step)
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      onOpen(current)
    } else if (event.key === ' ' && current !== undefined && onChoose) {
      event.preventDefault()
      onChoose(current, event.shiftKey)
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus in turn
    <div
      ref={scroller}
      className="virtual-list"
      role="grid"
      aria-label={label}
      aria-rowcount={keys.length}
      aria-multiselectable={onChoose === undefined ? undefined : true}
      onKeyDown={onKeyDown}
    >
      {head}
      <div
        role="rowgroup"
        className="virtual-list__rows"
        style={{ blockSize: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const key = keys[index]
          return key === undefined ? null : (
            <VirtualRow
              key={key}
              id={key}
              index={index}
              start={start}
              height={rowHeight}
              isActive={key === active}
              isFocusable={key === focusable}
              isChosen={chosen?.has(key) ?? null}
              takesFocus={takesFocus}
              onActive={onActive}
              onOpen={onOpen}
            >
              {props.children(key, index)}
            </VirtualRow>
          )
        })}
      </div>
    </div>
  )
}

function withRow(range: Range, at: number): number[] {
  const drawn = defaultRangeExtractor(range)
  return at === -1 || drawn.includes(at) ? drawn : [...drawn, at].toSorted((a, b) => a - b)
}
