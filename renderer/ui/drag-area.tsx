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
import { createPlainManager, type Plugins, type Sensors } from './plain-drag.ts'

/** What is carried, and the drop target it is over, each with the data its row gave it. */
export type Carried = {
  readonly source: { readonly id: string | number; readonly data: unknown } | null
  readonly target: { readonly data: unknown } | null
}

/** What is said meanwhile to those who do not see it. Keep it the same between renders. */
export type DragWords = {
  readonly how: string
  readonly up: string
  readonly over: (carried: Carried) => string
  readonly down: string
  readonly cancelled: string
}

type Props = {
  readonly words: DragWords
  readonly onDrop: (carried: Carried) => void
  readonly children: ReactNode
}

/** Only the pointer: keys are the grips' own. */
const sensors: Sensors = [PointerSensor]

/** Lets what is inside be dragged by its grips, and says in words what is going on. Never the only way to move something. */
export function DragArea({ words, onDrop, children }: Props) {
  const plugins = useMemo((): Plugins => {
    const spoken = Accessibility.configure({
      screenReaderInstructions: { draggable: words.how },
      announcements: {
        dragstart: () => words.up,
        dragover: ({ operation }: DragOverEvent) => words.over(operation),
        dragend: ({ canceled }: DragEndEvent) => (canceled ? words.cancelled : words.down),
      },
    })
    return [AutoScroller, Feedback, PreventSelection, spoken]
  }, [words])
  const [manager] = useState(() => createPlainManager(plugins, sensors))
  return (
    <DragDropProvider
      manager={manager}
      sensors={sensors}
      plugins={plugins}
      onDragEnd={({ canceled, operation }) => {
        if (!canceled) onDrop(operation)
      }}
    >
      {children}
    </DragDropProvider>
  )
}
