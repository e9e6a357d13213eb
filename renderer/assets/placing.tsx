import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { Point } from '#shared/assets/place.ts'

export type Placing = {
  /** The name of what is being placed on the map; null while nothing is. */
  readonly name: string | null
  readonly take: (point: Point) => void
  readonly cancel: () => void
  readonly begin: (name: string, take: (point: Point) => void) => void
}

const PlacingContext = createContext<Placing | null>(null)

type Props = {
  readonly children: ReactNode
  /** A place is about to be chosen: the map must be in sight. */
  readonly onBegin: () => void
}

/** Choosing a place with a press on the map: the drawer asks, the map answers. */
export function PlacingProvider({ children, onBegin }: Props) {
  const [asked, setAsked] = useState<{ name: string; take: (point: Point) => void } | null>(null)
  const placing = useMemo<Placing>(
    () => ({
      name: asked?.name ?? null,
      take: (point) => {
        asked?.take(point)
        setAsked(null)
      },
      cancel: () => {
        setAsked(null)
      },
      begin: (name, take) => {
        setAsked({ name, take })
        onBegin()
      },
    }),
    [asked, onBegin],
  )
  return <PlacingContext value={placing}>{children}</PlacingContext>
}

export function usePlacing(): Placing {
  const placing = use(PlacingContext)
  if (!placing) throw new Error('usePlacing outside PlacingProvider')
  return placing
}
