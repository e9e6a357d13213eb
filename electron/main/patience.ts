export type Patience = {
  /** It runs. */
  readonly began: () => void
  /** It ended by itself: milliseconds to wait before it is started again, and whether somebody should be told. */
  readonly ended: () => { readonly wait: number; readonly tell: boolean }
}

type Limits = {
  /** Milliseconds before the first new start; each further one waits twice as long, up to `longest`. */
  readonly first: number
  readonly longest: number
  /** What has run for so many milliseconds is sound again: the next end counts as the first. */
  readonly sound: number
  /** With this end in a row somebody is told, once. */
  readonly tellAt: number
}

const usual: Limits = { first: 500, longest: 30_000, sound: 60_000, tellAt: 3 }

/** How long to wait before something that keeps ending by itself is started again: never in a tight loop. `now` in milliseconds that only grow. */
export function createPatience(now: () => number, limits: Partial<Limits> = {}): Patience {
  const { first, longest, sound, tellAt } = { ...usual, ...limits }
  let begunAt = now()
  let ends = 0
  return {
    began: () => {
      begunAt = now()
    },
    ended: () => {
      ends = now() - begunAt >= sound ? 1 : ends + 1
      return { wait: Math.min(longest, first * 2 ** (ends - 1)), tell: ends === tellAt }
    },
  }
}
