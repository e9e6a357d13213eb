import type { World } from '#electron/vault/clock.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const begins = Date.UTC(2026, 4, 4, 9)
const minute = 60_000

/** The same keys, ids and times for the same seed; each look at the clock comes a minute later, each edit after a quiet time. */
export function madeUpWorld(seed: number): World {
  const random = seededRandom(seed)
  let looks = 0
  let ticks = 0
  return {
    ...nodeWorld,
    now: () => begins + (looks += 1) * minute,
    ticks: () => (ticks += 1000),
    random: random.bytes,
  }
}
