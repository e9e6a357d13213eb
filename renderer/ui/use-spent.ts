import { useEffect, useState } from 'react'

export type StepTime = {
  readonly minutes: number
  /** Milliseconds, when it was told. */
  readonly spent: number
  readonly isGoing: boolean
}

const lookEvery = 500

/** Milliseconds a part took so far: counts on by this page's clock from when it was told. */
export function useSpent(time: StepTime): number {
  const [counted, setCounted] = useState({ time, gone: 0 })
  useEffect(() => {
    if (!time.isGoing) return
    const told = performance.now()
    const timer = setInterval(() => {
      setCounted({ time, gone: performance.now() - told })
    }, lookEvery)
    return () => {
      clearInterval(timer)
    }
  }, [time])
  return time.spent + (time.isGoing && counted.time === time ? counted.gone : 0)
}
