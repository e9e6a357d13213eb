import type { DeviceId } from '#shared/sealed-log/ids.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'

/** Why a link is not there at present. */
export type LinkTrouble =
  | 'unreachable'
  /** The other end belongs to another coalition, or to none. */
  | 'not-accepted'
  /** It speaks a later version of this product. */
  | 'newer-version'
  | 'too-much'
  | 'relay-full'
  /** The address leads back to this computer. */
  | 'this-computer'

/** One link of a coalition, for people to see and for status words. */
export type LinkState = {
  /** The address that was dialled, or where somebody came from. */
  readonly address: string
  readonly way: 'in' | 'out'
  readonly phase:
    | { readonly kind: 'connecting' }
    | { readonly kind: 'waiting'; readonly trouble: LinkTrouble }
    /** `device` is null until the other end has said, signed, who it is. */
    | { readonly kind: 'member'; readonly device: DeviceId | null }
    /** How many envelopes that are durable here it does not say to hold. */
    | { readonly kind: 'relay'; readonly lacks: number }
}

/** What a closed link means. */
export function troubleOf(code: number): LinkTrouble {
  switch (code) {
    case closeCodes.unproven:
      return 'not-accepted'
    case closeCodes.tooBig:
    case closeCodes.notTheProtocol:
    case closeCodes.tooMany:
      return 'too-much'
    case closeCodes.full:
      return 'relay-full'
    default:
      return 'unreachable'
  }
}

/** Milliseconds before the next try. */
const firstWait = 1000
const longestWait = 60_000
/** Where trying sooner would only do the same again. */
const wrongWait = 300_000

/** How long to wait after `failures` in a row (1 for the first); `chance` from 0 to 1 keeps many from coming at once. */
export function waitAfter(trouble: LinkTrouble, failures: number, chance: number): number {
  const wait =
    trouble === 'unreachable'
      ? Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 10))
      : wrongWait
  return Math.round(wait * (0.75 + chance / 2))
}
