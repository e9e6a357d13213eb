import { randomBytes } from 'node:crypto'
import type { World } from './clock.ts'

export const nodeWorld: World = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
}
