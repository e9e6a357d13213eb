import {
  Accessibility,
  AutoScroller,
  type DragEndEvent,
  type DragOverEvent,
  Feedback,
  PreventSelection,
} from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor } from '@dnd-kit/react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOfSource, spotOfTarget } from './drop-target.ts'
import { createPlainManager, type Plugins, type Sensors } from './plain-manager.ts'
import type { Spot } from './spots.ts'
import type { Moves } from './use-moves.ts'

type Props = { readonly moves: Moves; readonly children: ReactNode }

/** Only the pointer: keys are in useMoves. */
const sensors: Sensors = [PointerSensor]

type Operation = {
  readonly source: { readonly id: string | number; readonly data: unknown } | null
  readonly target: { readonly data: unknown } | null
}

function spotOfDrop({ source, target }: Operation): Spot | null {
  const kind = kindOfSource(source?.data)
  return kind === null || source === null
    ? null
    : spotOfTarget(kind, String(source.id), target?.data)
}

/** Lets rows inside be dragged by their grips, and says in words what is going on. One of three equal ways to move. */
export function Mover({ moves, children }: Props) {
  const { t } = useTranslation('plans')
  const plugins = useMemo((): Plugins => {
    const spoken = Accessibility.configure({
      screenReaderInstructions: { draggable: t('lift.how') },
      announcements: {
        dragstart: () => t('drag.up'),
        dragover: ({ operation }: DragOverEvent) => {
          const spot = spotOfDrop(operation)
          return spot === null ? t('drag.nowhere') : t('drag.over', { place: spot.at + 1 })
        },
        dragend: ({ canceled }: DragEndEvent) => (canceled ? t('lift.cancelled') : t('drag.down')),
      },
    })
    return [AutoScroller, Feedback, PreventSelection, spoken]
  }, [t])
  const [manager] = useState(() => createPlainManager(plugins, sensors))
  return (
    <DragDropProvider
      manager={manager}
      sensors={sensors}
      plugins={plugins}
      onDragEnd={({ canceled, operation }) => {
        const spot = canceled ? null : spotOfDrop(operation)
        if (spot !== null) void moves.moveTo(spot)
      }}
    >
      {children}
    </DragDropProvider>
  )
}
