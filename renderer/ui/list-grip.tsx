import { DragGrip } from './drag-grip.tsx'
import { pressHeld } from './hold-keys.ts'
import type { ListMoves } from './use-list-moves.ts'

type Props = {
  readonly id: string
  readonly text: string
  readonly moves: ListMoves
  readonly handleRef: (element: Element | null) => void
}

/** Where something in a list is taken hold of. */
export function ListGrip({ id, text, moves, handleRef }: Props) {
  const { held, words } = moves
  const isHeld = held?.id === id
  return (
    <DragGrip
      label={words.grip(text)}
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
