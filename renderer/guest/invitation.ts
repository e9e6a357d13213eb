import type { Invitation } from '#shared/meetings/room/wire/phone-line.ts'
import type { SecretKind } from '#shared/meetings/room/wire/handshake.ts'

const kinds: Readonly<Record<string, SecretKind>> = {
  g: 'guest',
  n: 'note-taker',
  i: 'interpreter',
}

/**
 * The invitation in what follows # in the address: one letter for the role, then 16 bytes as base64url;
 * a voting card has its code behind a dot. Null where there is none.
 */
export function invitationIn(hash: string): Invitation | null {
  const [, letter = '', text = ''] =
    /^#([gni])([A-Za-z0-9_-]{22})(?:\.[0-9A-Z]*)?$/.exec(hash) ?? []
  const kind = kinds[letter]
  if (kind === undefined) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return { kind, secret: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) }
}

/** What is remembered of this invitation is kept under this name: it tells nothing of the secret. */
export function nameOf({ kind, secret }: Invitation): string {
  let sum = 0
  for (const byte of secret) sum = (Math.imul(sum, 31) + byte) >>> 0
  return `room/${kind}/${sum.toString(36)}`
}
