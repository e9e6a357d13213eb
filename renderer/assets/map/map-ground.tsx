import { memo, useMemo } from 'react'
import { groundLines } from './ground-lines.ts'
import type { MapSize, MapView } from './map-view.ts'

type Props = { readonly view: MapView; readonly size: MapSize }

/** A weave of faint lines that moves and grows with the map: where no streets are known, one still sees how far one went. */
export const MapGround = memo(function MapGround({ view, size }: Props) {
  const { fine, bold } = useMemo(() => groundLines(view, size), [view, size])
  return (
    <>
      <path className="assets-ground" d={fine} />
      <path className="assets-ground assets-ground--bold" d={bold} />
    </>
  )
})
