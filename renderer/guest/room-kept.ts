import type { Intent } from '#shared/meetings/room/intent.ts'
import type { BallotFrame } from '#shared/meetings/room/wire/phone-frames.ts'

/** What a phone asked for, without its count. */
export type Ask = DistributiveOmit<Intent | BallotFrame, 'n'>
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never

/** Something that was asked for and not yet received. */
export type Unsent = { readonly n: number; readonly ask: Ask }

/** What a phone keeps through a reload. */
export type Kept = {
  readonly token: string
  readonly n: number
  readonly unsent: readonly Unsent[]
}

/** What was kept, or a fresh beginning with a token of its own. */
export function readKept(text: string | null, random: (bytes: number) => Uint8Array): Kept {
  const fresh = { token: hexOf(random(16)), n: 0, unsent: [] }
  if (text === null) return fresh
  try {
    const value: unknown = JSON.parse(text)
    return isKept(value) ? value : fresh
  } catch {
    return fresh
  }
}

/** What this phone wrote itself; the meeting checks every frame anyway. */
function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    /^[0-9a-f]{32}$/.test(value.token) &&
    'n' in value &&
    Number.isSafeInteger(value.n) &&
    'unsent' in value &&
    Array.isArray(value.unsent)
  )
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
