import { x25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import * as v from 'valibot'
import { ascii, concat } from '#shared/sealed-log/bytes.ts'
import { idBytes } from '#shared/sealed-log/ids.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { type Greeting, GreetingSchema } from './copy-words.ts'

const nonceBytes = 24
const signatureBytes = 64
/** No greeting is longer. */
const longestGreeting = 2048
const keyBytes = 32

/** One that all members could read, signed by the device it names. `nonce`: 24 random bytes. */
export function sealGreeting(
  suite: Suite,
  keys: KeyRing,
  seed: Uint8Array,
  greeting: Greeting,
  nonce: Uint8Array,
): Uint8Array {
  const said = encodeUtf8(JSON.stringify(greeting))
  const signature = suite.sign(signedBytes(keys, greeting.kind, said), seed)
  return concat(nonce, suite.seal(keys.room(), nonce, purpose, concat(signature, said)))
}

/** What somebody says of themselves, or null where the device it names did not sign it. */
export function openGreeting(suite: Suite, keys: KeyRing, bytes: Uint8Array): Greeting | null {
  if (bytes.length > longestGreeting || bytes.length < nonceBytes) return null
  const nonce = bytes.subarray(0, nonceBytes)
  const plain = suite.open(keys.room(), nonce, purpose, bytes.subarray(nonceBytes))
  if (plain === null || plain.length <= signatureBytes) return null
  const said = plain.subarray(signatureBytes)
  const read = v.safeParse(GreetingSchema, parsed(said))
  if (!read.success) return null
  const { kind, from } = read.output
  const signature = plain.subarray(0, signatureBytes)
  return suite.verify(signature, signedBytes(keys, kind, said), hexToBytes(from))
    ? read.output
    : null
}

/** One key for each way. */
export type CopyKeys = { readonly fromLeader: Uint8Array; readonly fromStandby: Uint8Array }

/** Both ends' keys, by what both said in whole; null where the other's key is none. */
export function agreeOnCopy(
  suite: Suite,
  keys: KeyRing,
  privateKey: Uint8Array,
  otherKey: string,
  said: { readonly ask: Uint8Array; readonly answer: Uint8Array },
): CopyKeys | null {
  const shared = sharedKey(privateKey, hexToBytes(otherKey))
  if (shared === null) return null
  const salt = suite.hash(concat(said.ask, said.answer))
  const label = ascii('commonweave/copy/1')
  const both = suite.hkdf(concat(shared, keys.room()), salt, label, keyBytes * 2)
  return { fromLeader: both.slice(0, keyBytes), fromStandby: both.slice(keyBytes) }
}

const purpose = ascii('commonweave/1/room')

const signedBytes = (keys: KeyRing, kind: Greeting['kind'], said: Uint8Array): Uint8Array =>
  concat(ascii(`commonweave/1/room-${kind}`), idBytes(keys.space), said)

function sharedKey(privateKey: Uint8Array, otherKey: Uint8Array): Uint8Array | null {
  try {
    return x25519.getSharedSecret(privateKey, otherKey)
  } catch {
    return null
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes))
  } catch {
    return null
  }
}
