import type { Act } from '../acts.ts'
import type { EnvelopeId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'
import { LogWriter, type OwnDevice } from './writer.ts'

/**
 * The two envelopes with which an invite key lets a newcomer's own device in, after which it is never used again
 * (WHAT-COUNTS.md, "Invites"). Null when they cannot be sealed.
 */
export function enterByInvite(
  suite: Suite,
  keys: KeyRing,
  invite: OwnDevice,
  obeys: readonly EnvelopeId[],
  join: Extract<Act, { kind: 'join' }>,
  random: (bytes: number) => Uint8Array,
): readonly Uint8Array[] | null {
  const writer = new LogWriter(suite, keys, invite, random)
  const open = writer.seal({ content: writer.opening(null), seen: [], obeys }, null)
  const act = writer.seal({ content: { kind: 'membership', act: join }, seen: [], obeys: [] }, null)
  return 'why' in open || 'why' in act ? null : [open.bytes, act.bytes]
}
