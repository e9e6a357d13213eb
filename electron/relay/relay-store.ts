import type { SpaceId } from '#shared/sealed-log/ids.ts'

/** Sealed envelopes of one room, in the order they were added. */
export type RoomFile = {
  /** Resolves when all are durable, to the number of the last; the first ever added has number 1. Rejects where they are not. */
  readonly add: (envelopes: readonly Uint8Array[]) => Promise<number>
  /** Those from a number on, in order. */
  readonly from: (
    number: number,
  ) => AsyncIterable<{ readonly number: number; readonly envelope: Uint8Array }>
  readonly close: () => Promise<void>
}

/**
 * Where a relay keeps what is given to it. Every implementation passes tests/links/relay-store-suite.ts. A room is 64 hex
 * digits, bound to one space.
 */
export type RelayStore = {
  /** The room's envelopes; made where there is none. Rejects where it cannot be read. Open at most once at a time. */
  readonly open: (room: string, space: SpaceId) => Promise<RoomFile>
  /** Note that a room is in use. `at`: milliseconds since 1970. */
  readonly noteUse: (room: string, at: number) => Promise<void>
  /** All rooms, and when each was last in use (0 where that is not known). */
  readonly rooms: () => Promise<readonly { readonly room: string; readonly usedAt: number }[]>
  /** Forget a room that is not open, and all it holds. */
  readonly remove: (room: string) => Promise<void>
}
