import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Carried, DragArea } from '#renderer/ui/drag-area.tsx'
import type { AgendaMoves } from './use-agenda-moves.ts'

type Props = { readonly moves: AgendaMoves; readonly children: ReactNode }

/** The slot a drop target stands for, as rows put it into their data. */
function slotOf({ target }: Carried): number | null {
  const data = target?.data
  if (typeof data !== 'object' || data === null || !('slot' in data)) return null
  return typeof data.slot === 'number' ? data.slot : null
}

/** Lets items inside be dragged by their grips. One of three equal ways to move. */
export function AgendaMover({ moves, children }: Props) {
  const { t } = useTranslation('meetings')
  const words = useMemo(
    () => ({
      how: t('lift.how'),
      up: t('lift.up'),
      over: (carried: Carried) => {
        const slot = slotOf(carried)
        return slot === null ? t('lift.nowhere') : t('lift.slot', { place: slot + 1 })
      },
      down: t('lift.down'),
      cancelled: t('lift.cancelled'),
    }),
    [t],
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
