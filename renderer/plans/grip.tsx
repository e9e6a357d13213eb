import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Kind } from './spots.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly kind: Kind
  readonly id: string
  readonly text: string
  readonly moves: Moves
  /** Given where it can be dragged by a pointer too. */
  readonly handleRef?: (element: Element | null) => void
}

/** Where something is taken hold of: pulled by a pointer, or picked up with Space and carried by arrows. */
export function Grip({ kind, id, text, moves, handleRef }: Props) {
  const { t } = useTranslation('plans')
  const grip = useRef<HTMLButtonElement | null>(null)
  const { held } = moves
  const isHeld = held?.kind === kind && held.id === id

  // What is held moves between lists, which makes its elements anew; the focus goes with it.
  useEffect(() => {
    if (isHeld) grip.current?.focus()
  }, [isHeld, held?.parent, held?.at])

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const isPick = key === ' ' || key === 'Enter'
    if (!isHeld && !isPick) return
    if (!isHeld) moves.pickUp(kind, id)
    else if (isPick) void moves.drop()
    else if (key === 'ArrowUp' || key === 'ArrowDown')
      moves.shift(key === 'ArrowUp' ? 'up' : 'down')
    else if (key === 'Escape' || key === 'Tab') moves.cancel()
    else return
    if (key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <button
      type="button"
      className="plans-grip"
      aria-label={t('grip', { text })}
      aria-pressed={isHeld}
      ref={(element) => {
        grip.current = element
        handleRef?.(element)
      }}
      onKeyDown={onKeyDown}
    >
      <Icon of={GripVertical} />
    </button>
  )
}
