import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { ascii, ByteReader, concat, equalBytes, uint } from '#shared/sealed-log/bytes.ts'

/**
 * How a phone and the room hub agree on keys (ROOM.md, section 4). Works in a page that came over plain http, where
 * crypto.subtle is missing. The secret of the QR or of the words goes into the keys, so that only whoever has it can say
 * anything the other end understands.
 */
const magic = ascii('CWROOM')
const wireVersion = 1
const keyBytes = 32
export const answerNonceBytes = 16
const helloBytes = magic.length + 2 + 1 + keyBytes
const answerBytes = keyBytes + answerNonceBytes

/** Which of the room's secrets a phone has; what it may be follows from it. */
export const secretKinds = ['guest', 'words', 'note-taker', 'interpreter'] as const
export type SecretKind = (typeof secretKinds)[number]

/** What a phone sends first. */
export const encodeHello = (kind: SecretKind, publicKey: Uint8Array): Uint8Array =>
  concat(magic, uint(wireVersion, 2), uint(secretKinds.indexOf(kind), 1), publicKey)

export type HelloReading =
  | { readonly kind: 'hello'; readonly secret: SecretKind; readonly publicKey: Uint8Array }
  /** A page of a later version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'other' }

export function readHello(bytes: Uint8Array): HelloReading {
  const reader = new ByteReader(bytes)
  if (!equalBytes(reader.take(magic.length), magic)) return { kind: 'other' }
  if (reader.uint(2) !== wireVersion) return { kind: reader.failed ? 'other' : 'newer' }
  const secret = secretKinds[reader.uint(1)]
  const publicKey = reader.take(keyBytes).slice()
  return bytes.length === helloBytes && secret !== undefined && reader.finished
    ? { kind: 'hello', secret, publicKey }
    : { kind: 'other' }
}

/** What the hub answers. `nonce`: 16 fresh random bytes. */
export const encodeAnswer = (publicKey: Uint8Array, nonce: Uint8Array): Uint8Array =>
  concat(publicKey, nonce)

/** The hub's public key, or null where this is no answer. */
export const readAnswer = (bytes: Uint8Array): Uint8Array | null =>
  bytes.length === answerBytes ? bytes.slice(0, keyBytes) : null

/** One key for each way. */
export type WireKeys = { readonly fromPhone: Uint8Array; readonly fromHub: Uint8Array }

/**
 * Both ends' keys, from their own private key, the other's public one, the secret and all that was said; null where the
 * other's key is none (a point of small order).
 */
export function agree(
  privateKey: Uint8Array,
  otherKey: Uint8Array,
  secret: Uint8Array,
  hello: Uint8Array,
  answer: Uint8Array,
): WireKeys | null {
  const shared = sharedKey(privateKey, otherKey)
  if (shared === null) return null
  const salt = sha256(concat(hello, answer))
  const label = ascii('commonweave/room/1')
  const both = hkdf(sha256, concat(shared, secret), salt, label, keyBytes * 2)
  return { fromPhone: both.slice(0, keyBytes), fromHub: both.slice(keyBytes) }
}

export const publicKeyOf = (privateKey: Uint8Array): Uint8Array => x25519.getPublicKey(privateKey)

function sharedKey(privateKey: Uint8Array, otherKey: Uint8Array): Uint8Array | null {
  try {
    return x25519.getSharedSecret(privateKey, otherKey)
  } catch {
    return null
  }
}
