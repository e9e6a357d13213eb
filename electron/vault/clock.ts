/** Time and chance as this computer has them, passed in so that tests can be exact. */
export type World = {
  /** Milliseconds since 1970. May jump: only for people to read. */
  readonly now: () => number
  /** Milliseconds that only grow. */
  readonly ticks: () => number
  /** Call later; returns how to stop it. */
  readonly after: (milliseconds: number, call: () => void) => () => void
  readonly random: (bytes: number) => Uint8Array
}
