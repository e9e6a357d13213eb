import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type MapSize, type MapView, panned, zoomed } from './map-view.ts'

type Moves = {
  readonly view: MapView
  readonly size: MapSize
  readonly onView: (view: MapView) => void
  readonly onFit: () => void
  /** A press that was no pull, in px. */
  readonly onPress: (x: number, y: number) => void
}

const step = 80
/** A hand that shakes this many px has not pulled. */
const still = 5

/** Moving a map: pull it, turn the wheel, or use arrows, + and -, and 0 to see all. */
export function useMapMoves(surface: RefObject<HTMLElement | null>, moves: Moves) {
  const { view, size, onView, onFit, onPress } = moves
  const pull = useRef<{ x: number; y: number; view: MapView; moved: boolean } | null>(null)
  const latest = useRef(moves)
  useEffect(() => {
    latest.current = moves
  })

  // React hears the wheel passively, and the page must not scroll under the map.
  useEffect(() => {
    const node = surface.current
    if (!node) return
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const box = node.getBoundingClientRect()
      const spot = [event.clientX - box.left, event.clientY - box.top] as const
      const now = latest.current
      now.onView(zoomed(now.view, now.size, -event.deltaY / 300, spot))
    }
    node.addEventListener('wheel', turn, { passive: false })
    return () => {
      node.removeEventListener('wheel', turn)
    }
  }, [surface])

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button')))
      return
    pull.current = { x: event.clientX, y: event.clientY, view, moved: false }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    const held = pull.current
    if (!held) return
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
    held.moved ||= Math.hypot(dx, dy) > still
    if (held.moved) onView(panned(held.view, size, dx, dy))
  }
  const onPointerUp = (event: PointerEvent) => {
    const held = pull.current
    pull.current = null
    if (!held || held.moved) return
    const box = event.currentTarget.getBoundingClientRect()
    onPress(event.clientX - box.left, event.clientY - box.top)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return
    const next = keyed(event.key, view, size)
    if (next) onView(next)
    else if (event.key === '0') onFit()
    else return
    event.preventDefault()
  }
  return { onPointerDown, onPointerMove, onPointerUp, onKeyDown }
}

function keyed(key: string, view: MapView, size: MapSize): MapView | null {
  switch (key) {
    case 'ArrowLeft':
      return panned(view, size, step, 0)
    case 'ArrowRight':
      return panned(view, size, -step, 0)
    case 'ArrowUp':
      return panned(view, size, 0, step)
    case 'ArrowDown':
      return panned(view, size, 0, -step)
    case '+':
    case '=':
      return zoomed(view, size, 1)
    case '-':
      return zoomed(view, size, -1)
    default:
      return null
  }
}
