import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { concat, equalBytes } from './bytes.ts'

const { Point } = ed25519
const order = Point.Fn.ORDER

/** The points of small order in their canonical encodings, and the two that only differ in a sign bit of x = 0. */
const smallOrderKeys: ReadonlySet<string> = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
])

/**
 * A key every verifier reads the same way: y below the field's prime and not of small order. OpenSSL and noble differ
 * on the others, and a signature one computer takes and another refuses would split a space.
 */
export function isPlainPublicKey(key: Uint8Array): boolean {
  if (key.length !== 32) return false
  const top = ((key[31] ?? 0) & 0x7f) === 0x7f && key.subarray(1, 31).every((byte) => byte === 0xff)
  if (top && (key[0] ?? 0) >= 0xed) return false
  return !smallOrderKeys.has(bytesToHex(key))
}

/**
 * RFC 8032 verification by the equation without the cofactor, as OpenSSL and BoringSSL do it; noble's own `verify`
 * multiplies by the cofactor and so takes signatures those refuse.
 */
export function verifyEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || !isPlainPublicKey(publicKey)) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (s >= order) return false
  try {
    const a = Point.fromBytes(publicKey)
    const k = littleEndian(sha512(concat(r, publicKey, message))) % order
    const expected = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k))
    return equalBytes(expected.toBytes(), r)
  } catch {
    return false
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes.toReversed())}`)
}
