import { ascii, concat } from './bytes.ts'
import {
  idBytes,
  logIdOf,
  spaceIdOf,
  type DeviceId,
  type DocumentTag,
  type EnvelopeId,
  type LogId,
  type PersonId,
  type SpaceId,
} from './ids.ts'
import type { Suite } from './suite.ts'

/** A log certifies itself: its id is its key. */
export const logIdOfKey = (suite: Suite, publicKey: Uint8Array): LogId =>
  logIdOf(suite.hash(publicKey).subarray(0, 16))

/** The space a device founds with a 16-byte nonce; nobody else can found the same. */
export const spaceIdFor = (suite: Suite, founder: DeviceId, nonce: Uint8Array): SpaceId =>
  spaceIdOf(
    suite.hash(concat(ascii('commonweave/1/space'), idBytes(founder), nonce)).subarray(0, 16),
  )

/**
 * The Yjs client id of a log in a document: 53 bits anybody can reckon again (PROTOCOL.md section 3). `first`: of one of
 * its histories, from this envelope on.
 */
export function clientIdOf(
  suite: Suite,
  log: LogId,
  document: DocumentTag,
  first: EnvelopeId | null = null,
): number {
  const history = first === null ? new Uint8Array(0) : idBytes(first)
  const digest = suite.hash(concat(ascii('client'), idBytes(log), idBytes(document), history))
  const first48 = digest.subarray(0, 6).reduce((value, byte) => value * 256 + byte, 0)
  return first48 * 32 + Math.floor((digest[6] ?? 0) / 8)
}

/** What a device signs to own a log. */
export const openMessage = (space: SpaceId, log: LogId): Uint8Array =>
  concat(ascii('commonweave/1/open'), idBytes(space), idBytes(log))

/** What a newcomer's device signs to be let in as a person. */
export const joinMessage = (space: SpaceId, person: PersonId, device: DeviceId): Uint8Array =>
  concat(ascii('commonweave/1/join'), idBytes(space), idBytes(person), idBytes(device))
