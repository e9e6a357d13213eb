/** A step's time. It only tells: nothing happens when it is over. */
export type Timer = {
  readonly minutes: number
  /** Milliseconds that have gone by until `since`. */
  readonly spent: number
  /** When it was last set going; null while it stands. */
  readonly since: number | null
}

export const newTimer = (minutes: number, at: number): Timer => ({ minutes, spent: 0, since: at })

/** Milliseconds gone by. Clocks may jump: never less than nothing. */
export const spentAt = ({ spent, since }: Timer, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since))

export const stopped = (timer: Timer, at: number): Timer => ({
  ...timer,
  spent: spentAt(timer, at),
  since: null,
})

export const going = (timer: Timer, at: number): Timer =>
  timer.since === null ? { ...timer, since: at } : timer

export const longer = (timer: Timer, minutes: number): Timer => ({
  ...timer,
  minutes: timer.minutes + minutes,
})
