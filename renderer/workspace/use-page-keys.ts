import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useUndo } from '#renderer/store/use-undo.ts'
import { createKeyReader } from './page-keys.ts'
import { focusNextRegion } from './regions.ts'
import type { Room } from './rooms.ts'

/** Undo, regions and going places by keys. `letters` turns the single-letter keys off and on. */
export function usePageKeys(rooms: readonly Room[], letters = true): void {
  const { back, again } = useUndo()
  const [, navigate] = useLocation()

  useEffect(() => {
    const read = createKeyReader()
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : read(event)
      if (key === null) return
      const room = key.do === 'go' ? rooms.find(({ letter }) => letter === key.letter) : undefined
      if (key.do === 'go' && (room === undefined || !letters)) return
      event.preventDefault()
      // React Aria would take F6 for its messages alone.
      event.stopImmediatePropagation()
      switch (key.do) {
        case 'undo':
          back()
          break
        case 'redo':
          again()
          break
        case 'region':
          focusNextRegion(document, key.back)
          break
        case 'go':
          if (room) navigate(room.path)
          break
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [rooms, letters, back, again, navigate])
}
