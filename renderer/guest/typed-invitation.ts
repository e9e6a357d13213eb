import type { Invitation } from '#shared/meetings/room/wire/phone-line.ts'
import { bytesOf } from '#shared/people/invite-words.ts'

/** Bytes of a code that is typed. */
const typedBytes = 4

/** The invitation in words somebody typed; a number says which word is unknown, 0 that they do not belong together. */
export function invitationOf(typed: string): Invitation | number {
  const spelled = bytesOf(typed, typedBytes)
  return spelled.ok ? { kind: 'words', secret: spelled.bytes } : spelled.at
}
