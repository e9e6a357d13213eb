import { memo, useEffect, useMemo, useState } from 'react'
import { type MapSize, type MapView, projectionOf } from './map-view.ts'
import { loadWorld, sightOf, type World, worldPath } from './world-shapes.ts'

type Props = { readonly view: MapView; readonly size: MapSize }

/** Land and country borders. Drawn anew for each view, because a near view of a far drawing would show rounding. */
export const WorldOutline = memo(function WorldOutline({ view, size }: Props) {
  const [world, setWorld] = useState<World>([])
  useEffect(() => {
    let here = true
    void loadWorld().then((loaded) => {
      if (here) setWorld(loaded)
    })
    return () => {
      here = false
    }
  }, [])
  const line = useMemo(() => {
    const project = projectionOf(view, size)
    return size.width === 0
      ? ''
      : worldPath(world, project, sightOf(project, size.width, size.height))
  }, [world, view, size])
  return <path className="assets-land" d={line} />
})
