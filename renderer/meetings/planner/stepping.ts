const step = 5
const most = 240

/** The next length when pressed for more: whole fives. */
export const more = (minutes: number): number =>
  Math.min(most, (Math.floor(minutes / step) + 1) * step)

/** The next length when pressed for less: whole fives, and single minutes below five. */
export const less = (minutes: number): number =>
  minutes <= step ? Math.max(1, minutes - 1) : (Math.ceil(minutes / step) - 1) * step
