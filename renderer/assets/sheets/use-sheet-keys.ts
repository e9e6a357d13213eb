import type { KeyboardEvent } from 'react'
import type { SheetSpot } from '#shared/assets/sheets/stand.ts'
import type { Spot } from '#renderer/assets/map/clusters.ts'
import { type Held, stepOver } from './use-held.ts'

const arrows = new Map<string, SheetSpot>([
  ['ArrowLeft', [-stepOver, 0]],
  ['ArrowRight', [stepOver, 0]],
  ['ArrowUp', [0, -stepOver]],
  ['ArrowDown', [0, stepOver]],
])

type Parts = {
  readonly holding: Held
  readonly onGo: (from: Spot, key: string) => void
  readonly onLift: (key: string) => void
}

/** What keys do on a mark: arrows go on or, once it is picked up, move it. Enter is its press. */
export function useSheetKeys({ holding: { held, move, put, leave }, onGo, onLift }: Parts) {
  return (event: KeyboardEvent, spot: Spot) => {
    const isLifted = spot.key === held?.asset
    const by = arrows.get(event.key)
    if (by && isLifted) move(...(event.shiftKey ? quarter(by) : by))
    else if (by) onGo(spot, event.key)
    else if (event.key === 'Escape' && isLifted) leave()
    else if (isPickUp(event)) {
      if (!isLifted) onLift(spot.key)
      else if (held?.spot) put(held.spot)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

const isPickUp = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'm' && !ctrlKey && !metaKey && !altKey

const quarter = ([x, y]: SheetSpot): SheetSpot => [x / 4, y / 4]
