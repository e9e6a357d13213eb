import { useMemo } from 'react'
import type { Point } from '#shared/assets/place.ts'
import { fitted } from '#renderer/assets/map/map-view.ts'
import { inView } from './part-paths.ts'
import { UnderlayLines } from './underlay-lines.tsx'
import { UnderlayNames } from './underlay-names.tsx'
import type { WorldPart } from './world-parts.ts'

type Props = {
  readonly parts: readonly WorldPart[]
  readonly box: readonly [Point, Point]
  readonly label: string
}

const size = { width: 640, height: 340 }
/** Fitting leaves room for markers at the edges, and here are none. */
const roomy = { width: size.width + 80, height: size.height + 80 }
/** Nothing else is drawn here. */
const none: readonly never[] = []

/** What a file draws, as it will look under the map. */
export function StreetsPreview({ parts, box, label }: Props) {
  const view = useMemo(() => fitted(box, roomy), [box])
  const placed = useMemo(() => inView(parts, view, size), [parts, view])
  return (
    <svg
      className="assets-streets__picture"
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      role="img"
      aria-label={label}
    >
      <UnderlayLines placed={placed} view={view} size={size} />
      <UnderlayNames placed={placed} view={view} size={size} taken={none} />
    </svg>
  )
}
