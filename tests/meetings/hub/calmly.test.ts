import { expect, test } from 'vitest'
import { calmly } from '#electron/vault/room/calmly.ts'

/** A clock that the test moves on, and something that takes so many milliseconds each time. */
function costing(milliseconds: number) {
  const now = { at: 0, done: [] as number[] }
  let later: { readonly at: number; readonly call: () => void }[] = []
  const goOn = (to: number) => {
    for (;;) {
      const next = later.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= to)
      if (next === undefined) break
      later = later.filter((one) => one !== next)
      now.at = Math.max(now.at, next.at)
      next.call()
    }
    now.at = Math.max(now.at, to)
  }
  const clock = {
    ticks: () => now.at,
    after: (wait: number, call: () => void) => {
      const one = { at: now.at + wait, call }
      later.push(one)
      return () => {
        later = later.filter((other) => other !== one)
      }
    },
  }
  const calm = calmly(clock, 100, () => {
    now.done.push(now.at)
    now.at += milliseconds
  })
  return { now, goOn, ...calm }
}

test('what is asked for all the time is done every so often, and once after the last time', () => {
  const { now, ask, goOn } = costing(0)
  for (let at = 0; at < 1_000; at += 1) {
    goOn(at)
    ask()
  }
  goOn(2_000)
  expect(now.done).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000])
})

test('what takes long takes a fifth of the time at most', () => {
  const { now, ask, goOn } = costing(300)
  while (now.at < 30_000) {
    goOn(now.at + 1)
    ask()
  }
  expect(now.done.length).toBeGreaterThan(15)
  expect(now.done.length * 300).toBeLessThanOrEqual(now.at / 5 + 300)
})

test('nothing is done once it was stopped', () => {
  const { now, ask, goOn, stop } = costing(0)
  ask()
  ask()
  stop()
  goOn(1_000)
  expect(now.done).toEqual([0])
})
