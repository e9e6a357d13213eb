import { useDroppable } from '@dnd-kit/react'
import type { ReactNode } from 'react'

type Props = { readonly id: string; readonly at: number; readonly children: ReactNode }

/** The end of a goal's objectives, where a dragged one comes last. */
export function GoalEnd({ id, at, children }: Props) {
  const { ref, isDropTarget } = useDroppable({
    id: `end/${id}`,
    data: { kind: 'objective', parent: id, at },
    accept: (source) => source.data['kind'] === 'objective',
  })
  return (
    <div ref={ref} className={`plans-end plans-end--goal${isDropTarget ? ' is-over' : ''}`}>
      {children}
    </div>
  )
}
