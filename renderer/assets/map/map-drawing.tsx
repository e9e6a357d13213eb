import { useDeferredValue, useMemo } from 'react'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { Placed } from '#renderer/assets/underlay/part-paths.ts'
import { UnderlayLines } from '#renderer/assets/underlay/underlay-lines.tsx'
import { UnderlayNames } from '#renderer/assets/underlay/underlay-names.tsx'
import type { Box } from './labels.ts'
import { MapAreas } from './map-areas.tsx'
import { MapGround } from './map-ground.tsx'
import { MapShapes } from './map-shapes.tsx'
import { type MapSize, type MapView, projectionOf } from './map-view.ts'
import { RegionLines } from './region-lines.tsx'
import { WorldOutline } from './world-outline.tsx'

type Props = {
  readonly assets: readonly LightAsset[]
  readonly view: MapView
  readonly size: MapSize
  readonly selected: string | null
  /** What lies under this part of the map. */
  readonly under: readonly Placed[]
  /** Where markers and their names are. */
  readonly covered: readonly Box[]
}

/** What is drawn below the markers: countries, streets somebody brought, and the lines and areas of strengths. */
export function MapDrawing({ assets, view, size, selected, under, covered }: Props) {
  const project = useMemo(() => projectionOf(view, size), [view, size])
  const outlined = useDeferredValue(view)
  return (
    <svg className="assets-map__drawing" width={size.width} height={size.height} aria-hidden>
      <WorldOutline view={outlined} size={size} />
      <RegionLines view={outlined} size={size} />
      {under.length === 0 && <MapGround view={view} size={size} />}
      <UnderlayLines placed={under} view={view} size={size} />
      <UnderlayNames placed={under} view={view} size={size} taken={covered} />
      <MapShapes assets={assets} project={project} size={size} selected={selected} />
      <MapAreas assets={assets} project={project} selected={selected} />
    </svg>
  )
}
