import { type ReactNode, useMemo } from 'react'
import { type Carried, DragArea } from './drag-area.tsx'
import type { ListMoves } from './use-list-moves.ts'

type Props = { readonly moves: ListMoves; readonly children: ReactNode }

/** The slot a drop target stands for, as rows put it into their data. */
function slotOf({ target }: Carried): number | null {
  const data = target?.data
  if (typeof data !== 'object' || data === null || !('slot' in data)) return null
  return typeof data.slot === 'number' ? data.slot : null
}

/** Lets what is inside be dragged by its grips. One of three equal ways to move. */
export function ListMover({ moves, children }: Props) {
  const said = moves.words
  const words = useMemo(
    () => ({
      how: said.how,
      up: said.up,
      over: (carried: Carried) => {
        const slot = slotOf(carried)
        return slot === null ? said.nowhere : said.slot(slot + 1)
      },
      down: said.down,
      cancelled: said.cancelled,
    }),
    [said],
  )
  return (
    <DragArea
      words={words}
      onDrop={(carried) => {
        const slot = slotOf(carried)
        if (slot !== null && carried.source !== null)
          void moves.moveToSlot(String(carried.source.id), slot)
      }}
    >
      {children}
    </DragArea>
  )
}
