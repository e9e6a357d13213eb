import type { World } from '../clock.ts'

/** A number below `end`, each equally likely. */
export function below(end: number, { random }: Pick<World, 'random'>): number {
  const most = Math.floor(65_536 / end) * end
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < most) return drawn % end
  }
}
