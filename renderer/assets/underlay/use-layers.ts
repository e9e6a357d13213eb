import { useMemo, useState } from 'react'
import { drawnIn } from '#shared/assets/underlay/piece.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { type WorldPart, worldParts } from './world-parts.ts'

export type Layer = ViewItem<'assets/underlays'>

const name = 'assets/underlays-hidden'
/** Hidden longest ago is shown again. */
const most = 100

const hiddenHere = (): ReadonlySet<string> => new Set(readHere(name)?.split(' ').filter(Boolean))

export type Layers = {
  /** All that lie under the map, in the order they came. */
  readonly all: readonly Layer[]
  /** Those that are not hidden on this computer. */
  readonly shown: readonly Layer[]
  readonly show: (id: string, isShown: boolean) => void
}

/** What lies under the map, and what of it whoever sits here wants to see. */
export function useLayers(): Layers {
  const items = useViewItems(useView('assets/underlays', {}))
  const [hidden, setHidden] = useState(hiddenHere)
  const all = useMemo(
    () => items.filter(({ archived }) => archived === null).toSorted((a, b) => a.at - b.at),
    [items],
  )
  const shown = useMemo(() => all.filter(({ id }) => !hidden.has(id)), [all, hidden])
  const show = (id: string, isShown: boolean) => {
    const others = [...hidden].filter((other) => other !== id)
    const next = isShown ? others : [...others, id].slice(-most)
    keepHere(name, next.join(' '))
    setHidden(new Set(next))
  }
  return { all, shown, show }
}

/** What these layers draw; grows while it is fetched. */
export function useParts(layers: readonly Layer[]): readonly WorldPart[] {
  const ids = layers.map(({ id }) => id)
  const pieces = useViewItems(useView('assets/underlay-pieces', { ids }))
  return useMemo(() => worldParts(pieces.flatMap(({ piece }) => drawnIn(piece))), [pieces])
}
