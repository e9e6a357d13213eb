/*
 * What a recovery sheet carries: version 1 ‖ space 16 ‖ the first device's key seed 32 ‖ epoch-1 key 32. Whoever holds
 * it is the founder: it opens everything and can let anybody in or out.
 */
const version = 1

export const recoveryBytes = 1 + 16 + 32 + 32

const linkStart = 'commonweave:recover/'

export type RecoveryCode = {
  /** 16 bytes. */
  readonly space: Uint8Array
  /** 32 bytes: what the key of the coalition's first device is made from. */
  readonly deviceSeed: Uint8Array
  /** 32 bytes. */
  readonly epochKey: Uint8Array
}

export function encodeRecovery({ space, deviceSeed, epochKey }: RecoveryCode): Uint8Array {
  const bytes = new Uint8Array(recoveryBytes)
  bytes[0] = version
  bytes.set(space, 1)
  bytes.set(deviceSeed, 17)
  bytes.set(epochKey, 49)
  return bytes
}

/** Read a recovery code; null where these bytes are none, or of a newer version. */
export function decodeRecovery(bytes: Uint8Array): RecoveryCode | null {
  if (bytes.length !== recoveryBytes || bytes[0] !== version) return null
  return {
    space: bytes.slice(1, 17),
    deviceSeed: bytes.slice(17, 49),
    epochKey: bytes.slice(49, recoveryBytes),
  }
}

/** The code as text for a QR; `encoded` is its bytes as base64url. */
export const recoveryLink = (encoded: string): string => `${linkStart}${encoded}`

/** The base64url part of a recovery code as it comes out of a QR, or null where the text is no such thing. */
export function recoveryPart(text: string): string | null {
  const part = text.startsWith(linkStart) ? text.slice(linkStart.length) : text
  return /^[A-Za-z0-9_-]{108}$/.test(part) ? part : null
}
