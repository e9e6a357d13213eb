import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import type { PartMoves } from './use-part-moves.ts'

type Props = {
  readonly id: string
  readonly text: string
  readonly moves: PartMoves
  readonly handleRef: (element: Element | null) => void
}

/** Where a part is taken hold of: pulled by a pointer, or picked up with Space and carried by arrows. */
export function Grip({ id, text, moves, handleRef }: Props) {
  const { t } = useTranslation('briefs')
  const grip = useRef<HTMLButtonElement | null>(null)
  const { held } = moves
  const isHeld = held?.id === id

  // A row that moves in the list may be made anew; the focus goes with it.
  useEffect(() => {
    if (isHeld) grip.current?.focus()
  }, [isHeld, held?.at])

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const isPick = key === ' ' || key === 'Enter'
    if (!isHeld && !isPick) return
    if (!isHeld) moves.pickUp(id)
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
      className="briefs-grip"
      aria-label={t('grip', { text })}
      aria-pressed={isHeld}
      ref={(element) => {
        grip.current = element
        handleRef(element)
      }}
      onKeyDown={onKeyDown}
    >
      <Icon of={GripVertical} />
    </button>
  )
}
