import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Carried, DragArea } from '#renderer/ui/drag-area.tsx'
import { kindOfSource, spotOfTarget } from './drop-target.ts'
import type { Spot } from './spots.ts'
import type { Moves } from './use-moves.ts'

type Props = { readonly moves: Moves; readonly children: ReactNode }

function spotOfDrop({ source, target }: Carried): Spot | null {
  const kind = kindOfSource(source?.data)
  return kind === null || source === null
    ? null
    : spotOfTarget(kind, String(source.id), target?.data)
}

/** Lets rows inside be dragged by their grips. One of three equal ways to move. */
export function Mover({ moves, children }: Props) {
  const { t } = useTranslation('plans')
  const words = useMemo(
    () => ({
      how: t('lift.how'),
      up: t('drag.up'),
      over: (carried: Carried) => {
        const spot = spotOfDrop(carried)
        return spot === null ? t('drag.nowhere') : t('drag.over', { place: spot.at + 1 })
      },
      down: t('drag.down'),
      cancelled: t('lift.cancelled'),
    }),
    [t],
  )
  return (
    <DragArea
      words={words}
      onDrop={(carried) => {
        const spot = spotOfDrop(carried)
        if (spot !== null) void moves.moveTo(spot)
      }}
    >
      {children}
    </DragArea>
  )
}
