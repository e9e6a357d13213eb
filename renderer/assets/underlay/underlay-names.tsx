import { memo } from 'react'
import type { Box } from '#renderer/assets/map/labels.ts'
import type { MapSize, MapView } from '#renderer/assets/map/map-view.ts'
import { useTextScale } from '#renderer/ui/use-text-scale.ts'
import type { Placed } from './part-paths.ts'
import { streetLabels } from './street-labels.ts'

type Props = {
  readonly placed: readonly Placed[]
  readonly view: Pick<MapView, 'zoom'>
  readonly size: MapSize
  /** Where markers and their names are. */
  readonly taken: readonly Box[]
}

const letters = 11.5

/** Names of streets, rivers and districts, where they have room. */
export const UnderlayNames = memo(function UnderlayNames({ placed, view, size, taken }: Props) {
  const textScale = useTextScale()
  return streetLabels(placed, view.zoom, size, taken, textScale).map(
    ({ name, kind, x, y, angle }) => (
      <text
        key={name}
        className={`assets-under-name assets-under-name--${kind}`}
        transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})`}
        fontSize={letters * textScale}
      >
        {name}
      </text>
    ),
  )
})
