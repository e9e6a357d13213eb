import { useTranslation } from 'react-i18next'
import { DragGrip } from '#renderer/ui/drag-grip.tsx'
import { pressHeld } from '#renderer/ui/hold-keys.ts'
import type { AgendaMoves } from './use-agenda-moves.ts'

type Props = {
  readonly id: string
  readonly text: string
  readonly moves: AgendaMoves
  readonly handleRef: (element: Element | null) => void
}

/** Where an item of the agenda is taken hold of. */
export function Grip({ id, text, moves, handleRef }: Props) {
  const { t } = useTranslation('meetings')
  const { held } = moves
  const isHeld = held?.id === id
  return (
    <DragGrip
      label={t('grip', { text })}
      isHeld={isHeld}
      at={String(held?.at)}
      handleRef={handleRef}
      onKey={(key) =>
        pressHeld(key, isHeld, {
          pickUp: () => {
            moves.pickUp(id)
          },
          shift: moves.shift,
          drop: () => void moves.drop(),
          cancel: moves.cancel,
        })
      }
    />
  )
}
