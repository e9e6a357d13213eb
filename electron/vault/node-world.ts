import { randomBytes } from 'node:crypto'
import type { World } from './clock.ts'

export const nodeWorld: World = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after: (milliseconds, call) => {
    if (milliseconds <= 0) return afterThisTurn(call)
    const timer = setTimeout(call, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
}

/** A timer waits at least a millisecond, which is more than sealing an edit and writing it takes. */
function afterThisTurn(call: () => void): () => void {
  const immediate = setImmediate(call)
  return () => {
    clearImmediate(immediate)
  }
}
