import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Intent } from './ballot-intent.ts'

/** Copies what a room takes in to laptops that stand by. Each resolves when those that follow have it, and never rejects. */
export type Copying = {
  /** `from`: the first one's place in the journal. */
  readonly entries: (entries: readonly Entry[], from: number) => Promise<void>
  /** A vote begins, with this file. */
  readonly box: (step: string, bytes: Uint8Array) => Promise<void>
  readonly cast: (step: string, intent: Intent) => Promise<void>
  /** Everything that was given to them so far. */
  readonly settled: () => Promise<void>
}

const done = () => Promise.resolve()

/** Where nobody stands by. */
export const copiesNothing: Copying = { entries: done, box: done, cast: done, settled: done }
