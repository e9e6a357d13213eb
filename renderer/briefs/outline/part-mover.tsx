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
import { createPlainManager, type Plugins, type Sensors } from '#renderer/ui/plain-drag.ts'
import type { PartMoves } from './use-part-moves.ts'

type Props = { readonly moves: PartMoves; readonly children: ReactNode }

/** Only the pointer: keys are in usePartMoves. */
const sensors: Sensors = [PointerSensor]

/** The slot a drop target stands for, as rows put it into their data. */
function slotOf(target: { readonly data: unknown } | null): number | null {
  const data = target?.data
  if (typeof data !== 'object' || data === null || !('slot' in data)) return null
  return typeof data.slot === 'number' ? data.slot : null
}

/** Lets rows inside be dragged by their grips, and says in words what is going on. One of three equal ways to move. */
export function PartMover({ moves, children }: Props) {
  const { t } = useTranslation('briefs')
  const plugins = useMemo((): Plugins => {
    const spoken = Accessibility.configure({
      screenReaderInstructions: { draggable: t('lift.how') },
      announcements: {
        dragstart: () => t('lift.up'),
        dragover: ({ operation }: DragOverEvent) => {
          const slot = slotOf(operation.target)
          return slot === null ? t('lift.nowhere') : t('lift.slot', { place: slot + 1 })
        },
        dragend: ({ canceled }: DragEndEvent) => (canceled ? t('lift.cancelled') : t('lift.down')),
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
        const slot = canceled ? null : slotOf(operation.target)
        if (slot !== null && operation.source !== null)
          void moves.moveToSlot(String(operation.source.id), slot)
      }}
    >
      {children}
    </DragDropProvider>
  )
}
