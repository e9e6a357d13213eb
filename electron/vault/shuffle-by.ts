import type { World } from './clock.ts'

/** Fisher and Yates's shuffle, with numbers nobody can foretell. */
export const shuffleBy =
  (random: World['random']) =>
  <T>(things: readonly T[]): readonly T[] => {
    const left = [...things]
    const shuffled: T[] = []
    while (left.length > 0) shuffled.push(...left.splice(below(left.length, random), 1))
    return shuffled
  }

/** A number from 0 below `end` (at most 2^24), each equally likely. */
function below(end: number, random: World['random']): number {
  const most = Math.floor(2 ** 32 / end) * end
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4)
    const drawn = ((a * 256 + b) * 256 + c) * 256 + d
    if (drawn < most) return drawn % end
  }
}
