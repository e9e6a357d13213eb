import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  readonly id: string
  readonly index: number
  readonly start: number
  readonly height: number
  readonly isActive: boolean
  readonly isFocusable: boolean
  /** null where rows cannot be chosen. */
  readonly isChosen: boolean | null
  /** Asked by the row that is active: whether a key has just moved there, so that it takes the focus. */
  readonly takesFocus: () => boolean
  readonly onActive: (key: string) => void
  readonly onOpen: (key: string) => void
  readonly children: ReactNode
}

export function VirtualRow(props: Props) {
  const {
    id,
    index,
    start,
    height,
    isActive,
    isFocusable,
    isChosen,
    takesFocus,
    onActive,
    onOpen,
  } = props
  const row = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (isActive && takesFocus()) row.current?.focus({ preventScroll: true })
  }, [isActive, takesFocus])

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are heard by the list around it
    <div
      ref={row}
      role="row"
      className="virtual-list__row"
      data-key={id}
      data-active={isActive || undefined}
      aria-rowindex={index + 1}
      aria-selected={isChosen ?? isActive}
      tabIndex={isFocusable ? 0 : -1}
      style={{ transform: `translateY(${start}px)`, blockSize: height }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isActive) onActive(id)
      }}
      onClick={(event) => {
        const pressed = event.target instanceof Element ? event.target : null
        // A control inside the row does its own work.
        if (pressed?.closest('button, a, input, label') ?? false) return
        onActive(id)
        onOpen(id)
      }}
    >
      {props.children}
    </div>
  )
}
