import { useTranslation } from 'react-i18next'
import { DragGrip } from '#renderer/ui/drag-grip.tsx'
import { pressHeld } from '#renderer/ui/hold-keys.ts'
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

/** Where a goal, an objective or an action is taken hold of. */
export function Grip({ kind, id, text, moves, ...handle }: Props) {
  const { t } = useTranslation('plans')
  const { held } = moves
  const isHeld = held?.kind === kind && held.id === id
  return (
    <DragGrip
      {...handle}
      label={t('grip', { text })}
      isHeld={isHeld}
      at={`${held?.parent ?? ''}/${String(held?.at)}`}
      onKey={(key) =>
        pressHeld(key, isHeld, {
          pickUp: () => {
            moves.pickUp(kind, id)
          },
          shift: moves.shift,
          drop: () => void moves.drop(),
          cancel: moves.cancel,
        })
      }
    />
  )
}
