import {
  Accessibility,
  AutoScroller,
  type DragEndEvent,
  type DragOverEvent,
  Feedback,
  PreventSelection,
} from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor } from '@dnd-kit/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutItself } from './columns.ts'
import { BoardColumn } from './board-column.tsx'
import type { Ask } from './idea-card.tsx'
import { spotOfTarget } from './drop-target.ts'
import { createPlainManager, type Plugins, type Sensors } from './plain-manager.ts'
import type { Moves } from './use-moves.ts'
import type { People } from './use-people.ts'

type Props = { readonly moves: Moves; readonly people: People; readonly ask: Ask }

/** Only the pointer: keys are in useMoves. */
const sensors: Sensors = [PointerSensor]

/** Themes side by side. Dragging is one of three equal ways to move an idea. */
export function Board({ moves, people, ask }: Props) {
  const { t } = useTranslation('priorities')
  const plugins = useMemo((): Plugins => {
    const over = (target: unknown) => {
      const spot = spotOfTarget('', target)
      if (spot === null) return t('drag.nowhere')
      return t('drag.over', { theme: spot.name, place: spot.at + 1 })
    }
    const spoken = Accessibility.configure({
      screenReaderInstructions: { draggable: t('lift.how') },
      announcements: {
        dragstart: () => t('drag.up'),
        dragover: ({ operation }: DragOverEvent) => over(operation.target?.data),
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
        if (canceled) return
        const seen = spotOfTarget(String(operation.source?.id), operation.target?.data)
        const spot = seen === null ? null : withoutItself(moves.columns, seen)
        if (spot !== null) void moves.moveTo(spot)
      }}
    >
      <div className="priorities-board">
        {moves.columns.map((column) => (
          <BoardColumn
            key={column.theme?.id ?? 'unsorted'}
            column={column}
            moves={moves}
            people={people}
            ask={ask}
          />
        ))}
      </div>
    </DragDropProvider>
  )
}
