import type { BallotIn } from '#renderer/taking-part/families/receipts.ts'

/** A phone's socket to the meeting; everything it needs of a browser is handed in. */
export type Socket = {
  readonly send: (bytes: Uint8Array) => void
  readonly close: () => void
}

export type RoomPorts = {
  /** Open a socket to the meeting. */
  readonly connect: (
    address: string,
    events: {
      readonly onOpen: () => void
      readonly onBytes: (bytes: Uint8Array) => void
      readonly onClose: (code: number) => void
    },
  ) => Socket
  readonly random: (bytes: number) => Uint8Array
  /** Milliseconds that only grow. */
  readonly ticks: () => number
  readonly after: (milliseconds: number, call: () => void) => () => void
  /** What this phone keeps through a reload; null where nothing is kept. */
  readonly kept: { readonly read: () => string | null; readonly write: (text: string) => void }
  /** A ballot of this phone is in. */
  readonly onBallotIn: (ballot: BallotIn) => void
  readonly language: () => 'en' | 'es' | 'ar'
}
