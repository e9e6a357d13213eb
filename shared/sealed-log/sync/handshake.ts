import { bytesToHex } from '@noble/hashes/utils.js'
import { ascii, ByteReader, concat, equalBytes, uint } from '../bytes.ts'
import { idBytes, spaceIdOf, type SpaceId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'

/**
 * How the two ends of a WebSocket link show that they belong to the same space (PROTOCOL.md section 9, "Proof"). The
 * end that was dialled speaks first. A relay checks the dialler without holding any secret.
 */
const magic = ascii('CWLINK')
const wireVersion = 1
const nonceBytes = 32
const proofBytes = 16 + 32 + 32 + nonceBytes + 64

/** Whoever has no proof yet may send frames of this many bytes at most. */
export const longestProofFrame = 256

/** What a space shows of itself to those it links with, and the key it proves itself with. */
export type LinkIdentity = {
  readonly space: SpaceId
  readonly topic: Uint8Array
  readonly publicKey: Uint8Array
  readonly seed: Uint8Array
}

/** The relay-auth key of the present epoch is the seed of an Ed25519 key that all members share. */
export function linkIdentity(suite: Suite, keys: KeyRing, epoch = 1): LinkIdentity | null {
  const seed = keys.relayAuth(epoch)
  return seed && { space: keys.space, topic: keys.topic(), publicKey: suite.publicKey(seed), seed }
}

/** Where those who hold the same key meet, at a hub and at a relay: 64 hex digits. */
export const roomOf = (
  suite: Suite,
  { space, topic, publicKey }: Omit<LinkIdentity, 'seed'>,
): string => bytesToHex(suite.hash(concat(idBytes(space), topic, publicKey)))

/** What the dialled end sends first. `nonce`: 32 fresh random bytes. */
export const encodeChallenge = (nonce: Uint8Array): Uint8Array =>
  concat(magic, uint(wireVersion, 2), nonce)

export type ChallengeReading =
  | { readonly kind: 'challenge'; readonly nonce: Uint8Array }
  /** It speaks a later version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'other' }

export function readChallenge(bytes: Uint8Array): ChallengeReading {
  const reader = new ByteReader(bytes)
  if (!equalBytes(reader.take(magic.length), magic)) return { kind: 'other' }
  if (reader.uint(2) !== wireVersion) return { kind: reader.failed ? 'other' : 'newer' }
  const nonce = reader.take(nonceBytes)
  return reader.finished ? { kind: 'challenge', nonce } : { kind: 'other' }
}

/** The dialler's answer to a challenge. `nonce`: 32 fresh random bytes. */
export function encodeProof(
  suite: Suite,
  identity: LinkIdentity,
  challenge: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const { space, topic, publicKey, seed } = identity
  const message = signedMessage('dial', identity, challenge, nonce)
  return concat(idBytes(space), topic, publicKey, nonce, suite.sign(message, seed))
}

export type Proof = Omit<LinkIdentity, 'seed'> & { readonly nonce: Uint8Array }

/** Read and check a dialler's proof; null for anything but a right one. Needs no secret. */
export function readProof(suite: Suite, challenge: Uint8Array, bytes: Uint8Array): Proof | null {
  if (bytes.length !== proofBytes) return null
  const reader = new ByteReader(bytes)
  const space = spaceIdOf(reader.take(16))
  const topic = reader.take(32).slice()
  const publicKey = reader.take(32).slice()
  const nonce = reader.take(nonceBytes).slice()
  const message = signedMessage('dial', { space, topic }, challenge, nonce)
  return suite.verify(reader.rest(), message, publicKey) ? { space, topic, publicKey, nonce } : null
}

/** A member's computer shows in turn that it holds the key. */
export function encodeMemberWelcome(
  suite: Suite,
  identity: LinkIdentity,
  challenge: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const message = signedMessage('answer', identity, challenge, nonce)
  return concat(uint(1, 1), suite.sign(message, identity.seed))
}

/** A relay has nothing to show. */
export const relayWelcome = (): Uint8Array => uint(2, 1)

/** Who is at the dialled end; null where it claims to be a member and is not. */
export function readWelcome(
  suite: Suite,
  identity: LinkIdentity,
  challenge: Uint8Array,
  nonce: Uint8Array,
  bytes: Uint8Array,
): 'member' | 'relay' | null {
  if (equalBytes(bytes, relayWelcome())) return 'relay'
  if (bytes[0] !== 1 || bytes.length !== 65) return null
  const message = signedMessage('answer', identity, challenge, nonce)
  return suite.verify(bytes.subarray(1), message, identity.publicKey) ? 'member' : null
}

const signedMessage = (
  from: 'dial' | 'answer',
  { space, topic }: Pick<LinkIdentity, 'space' | 'topic'>,
  challenge: Uint8Array,
  nonce: Uint8Array,
): Uint8Array =>
  concat(
    ascii(`commonweave/${String(wireVersion)}/link-${from}`),
    idBytes(space),
    topic,
    challenge,
    nonce,
  )
