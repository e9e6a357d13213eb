import { type RefObject, useEffect, useState } from 'react'
import { type Dropped, droppedFiles } from '#renderer/device/dropped-files.ts'

/** Lets files be dropped on an element; answers whether some hang over it. Whoever cannot drag has the button beside it. */
export function useDrop(
  target: RefObject<HTMLElement | null>,
  onDropped: (dropped: Dropped) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = target.current
    if (!element) return
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = () => {
      setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (!event.dataTransfer) return
      void droppedFiles(event.dataTransfer).then((dropped) => {
        onDropped(dropped)
      })
    }
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [target, onDropped])
  return isOver
}
