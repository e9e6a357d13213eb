import { GripVertical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  readonly label: string
  readonly isHeld: boolean
  /** Where it is now, in any words: while held it moves, which may make its element anew, and the focus goes with it. */
  readonly at: string
  /** Given where it can be dragged by a pointer too. */
  readonly handleRef?: (element: Element | null) => void
  /** Answers whether the key did something here and goes no further. */
  readonly onKey: (key: string) => boolean
}

/** Where something is taken hold of: pulled by a pointer, or picked up with Space and carried by arrows. */
export function DragGrip({ label, isHeld, at, handleRef, onKey }: Props) {
  const grip = useRef<HTMLButtonElement | null>(null)
  useEffect(() => {
    if (isHeld) grip.current?.focus()
  }, [isHeld, at])
  return (
    <button
      type="button"
      className="drag-grip"
      aria-label={label}
      aria-pressed={isHeld}
      ref={(element) => {
        grip.current = element
        handleRef?.(element)
      }}
      onKeyDown={(event) => {
        if (!onKey(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Icon of={GripVertical} />
    </button>
  )
}
