import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { concat } from '#shared/sealed-log/bytes.ts'
import { isPlainPublicKey } from '#shared/sealed-log/ed25519.ts'
import { nobleSuite } from '#shared/sealed-log/noble-suite.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'

/** DER in front of a raw Ed25519 seed and public key (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Reading a key costs as much as using it, and a log's key is used for thousands of envelopes. */
const publicKeysKept = 1024

/**
 * The vault's suite: Ed25519 and SHA-256 by node:crypto (verifying takes a tenth of the time), the rest as in pages.
 * A factory, because it remembers keys it has read: seeds by identity for as long as their owner holds them.
 */
export function createNodeSuite(): Suite {
  const privateKeys = new WeakMap<Uint8Array, KeyObject>()
  const publicKeys = new Map<string, KeyObject>()

  const privateKeyOf = (seed: Uint8Array): KeyObject => {
    const known = privateKeys.get(seed)
    if (known) return known
    const der = Buffer.concat([pkcs8Prefix, seed])
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    der.fill(0)
    privateKeys.set(seed, key)
    return key
  }
  const publicKeyOf = (raw: Uint8Array): KeyObject => {
    const name = Buffer.from(raw).toString('base64')
    const known = publicKeys.get(name)
    if (known) return known
    const der = Buffer.from(concat(spkiPrefix, raw))
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const [oldest] = publicKeys.keys()
    if (publicKeys.size >= publicKeysKept && oldest !== undefined) publicKeys.delete(oldest)
    publicKeys.set(name, key)
    return key
  }

  return {
    ...nobleSuite,
    hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
    publicKey: (seed) =>
      new Uint8Array(
        createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32),
      ),
    sign: (message, seed) => new Uint8Array(sign(null, message, privateKeyOf(seed))),
    verify(signature, message, publicKey) {
      if (signature.length !== 64 || !isPlainPublicKey(publicKey)) return false
      try {
        return verify(null, message, publicKeyOf(publicKey), signature)
      } catch {
        return false
      }
    },
  }
}
