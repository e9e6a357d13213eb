import { machines } from '#shared/meetings/activities/machines.ts'

const inOrder = <T>(things: readonly T[]) => things
const seat = (at: number) => `seat${String(at).padStart(7, '0')}`
const refAt = (at: number) => `ref${String(at).padStart(13, '0')}`

/** One step as it was run: what was led, what phones gave, each from a seat of its own, and how many passed. */
export type Ran = {
  readonly activity: string
  readonly settings?: object
  readonly led?: readonly object[]
  readonly gave?: readonly object[]
  readonly passed?: number
  readonly more?: object
}

export function outcomeOf({ activity, settings = {}, led = [], gave = [], passed = 0 }: Ran) {
  const live = machines.get(activity)?.start(settings) ?? null
  for (const one of led) live?.lead(one)
  for (const [at, one] of gave.entries()) live?.give(seat(at), refAt(at), one)
  for (let at = 0; at < passed; at += 1) live?.pass(seat(1000 + at))
  return live?.outcome(inOrder) ?? null
}
