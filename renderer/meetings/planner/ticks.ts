const steps = [15, 30, 60, 120, 240] as const

/** Most times written below a bar. */
const most = 5

/** The minutes to write below a bar: its beginning, its end, and round ones between that do not come near either. */
export function ticksOf(start: number, end: number): readonly number[] {
  const step = steps.find((one) => (end - start) / one <= most - 1) ?? 480
  const near = (end - start) / 8
  const between: number[] = []
  for (let minute = Math.ceil(start / step) * step; minute < end; minute += step)
    if (minute - start > near && end - minute > near) between.push(minute)
  return [start, ...between, end]
}
