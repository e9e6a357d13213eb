import { type RefObject, useCallback, useEffect, useState } from 'react'

/** The page whose beginning was last scrolled past, and how to go to another. Pages count from 1. */
export function usePageInSight(sheet: RefObject<HTMLElement | null>, pages: number) {
  const [page, setPage] = useState(1)

  useEffect(() => {
    const box = sheet.current
    if (box === null) return undefined
    const look = () => {
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2
      const passed = sheetsIn(box).filter((one) => one.getBoundingClientRect().top <= middle)
      setPage(Math.max(1, passed.length))
    }
    look()
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      box.removeEventListener('scroll', look)
    }
  }, [sheet, pages])

  const goTo = useCallback(
    (wished: number) => {
      if (sheet.current !== null)
        sheetsIn(sheet.current)[wished - 1]?.scrollIntoView({ block: 'start' })
      setPage(wished)
    },
    [sheet],
  )
  return { page: Math.min(page, Math.max(1, pages)), goTo }
}

const sheetsIn = (box: HTMLElement): readonly Element[] => [
  ...box.querySelectorAll('.briefs-sheet'),
]
