import { useDroppable } from '@dnd-kit/react'
import type { ReactNode } from 'react'
import type { PlaceData } from './place-target.ts'

type Props = {
  readonly title: string
  /** The place something gets that is let go here, not over a row; null for none. */
  readonly place: number | null
  readonly children: ReactNode
}

/** One of the two lists of a ranked ballot, as a place to let go. */
export function PlacesEnd({ title, place, children }: Props) {
  const { ref, isDropTarget } = useDroppable({
    id: place === null ? 'unranked' : 'ranked',
    data: { place } satisfies PlaceData,
    collisionPriority: 0,
  })
  return (
    <div ref={ref} className={`priorities-places-end${isDropTarget ? ' is-over' : ''}`}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
