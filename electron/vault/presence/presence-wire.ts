/** What carries presence notes to the computers linked at present, and brings theirs. Nothing is kept or sent again. */
export type PresenceWire = {
  readonly send: (note: Uint8Array) => void
  /** Returns how to stop listening. */
  readonly onReceive: (listener: (note: Uint8Array) => void) => () => void
}
