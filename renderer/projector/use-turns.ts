import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds a page of a long list stays: long enough to be read aloud. */
const turnEvery = 12_000

type Turns = {
  readonly list: RefObject<HTMLUListElement | null>
  /** The first one on screen, and how many of those from it on fit. */
  readonly from: number
  readonly fits: number
}

/** Nobody scrolls on the big screen: where a list is longer than its place, its pages come by themselves, and begin anew. */
export function useTurns(count: number): Turns {
  const list = useRef<HTMLUListElement>(null)
  const [start, setStart] = useState(0)
  const [fits, setFits] = useState(count)
  const from = start < count ? start : 0
  const turns = from > 0 || fits < count
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current !== null) setFits(howManyFit(list.current))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('resize', measure)
    }
  }, [count, from, turns])
  useEffect(() => {
    if (!turns) return
    const timer = setTimeout(() => {
      setStart(from + fits < count ? from + fits : 0)
    }, turnEvery)
    return () => {
      clearTimeout(timer)
    }
  }, [turns, from, fits, count])
  return { list, from, fits }
}

/** At least one, however long it is. */
function howManyFit(list: HTMLElement): number {
  const end = list.getBoundingClientRect().bottom + 1
  const below = [...list.children].findIndex((one) => one.getBoundingClientRect().bottom > end)
  return below === -1 ? list.children.length : Math.max(1, below)
}
