/*
 * An invite as bytes: version 1 ‖ space 16 ‖ secret 16 ‖ epoch-1 key 32 ‖ where to find others (ASCII, may be empty).
 * The invite's device key is derived from the secret. Whoever holds the code can read the coalition and become the
 * person it was made for: it is handed over like a key.
 */
const version = 1
const fixedBytes = 1 + 16 + 16 + 32
const longestAddress = 300

export type InviteCode = {
  /** 16 bytes. */
  readonly space: Uint8Array
  /** 16 random bytes. */
  readonly secret: Uint8Array
  /** 32 bytes. */
  readonly epochKey: Uint8Array
  /** A WebSocket address of a hub or relay, or empty. */
  readonly address: string
}

export function encodeInvite({ space, secret, epochKey, address }: InviteCode): Uint8Array {
  const bytes = new Uint8Array(fixedBytes + address.length)
  bytes[0] = version
  bytes.set(space, 1)
  bytes.set(secret, 17)
  bytes.set(epochKey, 33)
  for (let at = 0; at < address.length; at += 1)
    bytes[fixedBytes + at] = address.charCodeAt(at) & 127
  return bytes
}

/** Read an invite; null where these bytes are none, or of a newer version. */
export function decodeInvite(bytes: Uint8Array): InviteCode | null {
  const addressBytes = bytes.subarray(fixedBytes)
  if (bytes[0] !== version || bytes.length < fixedBytes || addressBytes.length > longestAddress)
    return null
  const address = String.fromCharCode(...addressBytes)
  if (address !== '' && !/^wss?:\/\/[\x21-\x7e]+$/.test(address)) return null
  return {
    space: bytes.slice(1, 17),
    secret: bytes.slice(17, 33),
    epochKey: bytes.slice(33, fixedBytes),
    address,
  }
}
