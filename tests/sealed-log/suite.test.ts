import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inflateExactly } from '#shared/sealed-log/inflate.ts'
import { bytesOf, suites } from './sample.ts'

const { Point } = ed25519
const order = Point.Fn.ORDER
const seed = bytesOf('seed', 32)
const message = bytesOf('message', 100)
const [node, noble] = suites.map(({ suite }) => suite)
if (!node || !noble) throw new Error('two suites')

const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(Uint8Array.from(bytes).toReversed()).toString('hex')}`)
const scalarBytes = (value: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex')).toReversed()

/** A signature whose R, or whose key, carries a point of small order: right with the cofactor, wrong without. */
function signWithTorsion(where: 'r' | 'key') {
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
  const secret = littleEndian(bytesOf('scalar', 32)) % order
  const nonce = littleEndian(bytesOf('scalar nonce', 32)) % order
  const plainKey = Point.BASE.multiply(secret)
  const plainR = Point.BASE.multiply(nonce)
  const key = (where === 'key' ? plainKey.add(torsion) : plainKey).toBytes()
  const r = (where === 'r' ? plainR.add(torsion) : plainR).toBytes()
  const k = littleEndian(sha512(Buffer.concat([r, key, message]))) % order
  const s = (nonce + k * secret) % order
  return { key, signature: Uint8Array.from(Buffer.concat([r, scalarBytes(s)])) }
}

describe('the two suites are one', () => {
  test('they make the same bytes and read each other', () => {
    const key = node.publicKey(seed)
    expect(noble.publicKey(seed)).toEqual(key)
    expect(noble.sign(message, seed)).toEqual(node.sign(message, seed))
    expect(noble.hash(message)).toEqual(node.hash(message))
    for (const [from, to] of [
      [node, noble],
      [noble, node],
    ] as const) {
      expect(to.verify(from.sign(message, seed), message, key)).toBe(true)
      const sealed = from.seal(seed, bytesOf('n', 24), key, message)
      expect(to.open(seed, bytesOf('n', 24), key, sealed)).toEqual(message)
      expect(to.inflate(from.deflate(message), message.length)).toEqual(message)
    }
  })

  test('they follow the published vector of RFC 8032 (test 2)', () => {
    const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
    const rfcSeed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
    for (const { suite } of suites) {
      expect(Buffer.from(suite.sign(hex('72'), rfcSeed)).toString('hex')).toBe(
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      )
    }
  })

  test('no signature is good for one and bad for the other', () => {
    const key = node.publicKey(seed)
    const good = node.sign(message, seed)
    const s = littleEndian(good.subarray(32))
    const [r, tail] = [good.subarray(0, 32), good.subarray(32)]
    const zeroKey = new Uint8Array(32)
    const oneKey = Uint8Array.from([1, ...zeroKey.subarray(1)])
    const overP = Uint8Array.from([0xf0, ...Array<number>(30).fill(0xff), 0x7f])
    const hostile: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
      ['R with a point of small order', signWithTorsion('r').signature, signWithTorsion('r').key],
      ['S + L', Uint8Array.from(Buffer.concat([r, scalarBytes(s + order)])), key],
      ['S = 0', Uint8Array.from(Buffer.concat([r, zeroKey])), key],
      ['key of small order, zero', Uint8Array.from(Buffer.concat([oneKey, zeroKey])), zeroKey],
      ['key of small order, one', Uint8Array.from(Buffer.concat([oneKey, zeroKey])), oneKey],
      ['key not canonical', good, overP],
      ['R not canonical', Uint8Array.from(Buffer.concat([overP, tail])), key],
      ['short signature', good.subarray(1), key],
      ['no key', good, new Uint8Array(0)],
      ['key not on the curve', good, Uint8Array.from([2, ...zeroKey.subarray(1)])],
    ]
    for (const [what, signature, by] of hostile) {
      for (const { name, suite } of suites)
        expect(suite.verify(signature, message, by), `${what} by ${name}`).toBe(false)
    }
    const mixed = signWithTorsion('key')
    expect(noble.verify(mixed.signature, message, mixed.key)).toBe(
      node.verify(mixed.signature, message, mixed.key),
    )
    // Why the check is our own: noble's takes what OpenSSL refuses.
    const torsion = signWithTorsion('r')
    expect(ed25519.verify(torsion.signature, message, torsion.key, { zip215: false })).toBe(true)
  })

  test('a changed key, message or signature is refused by both', () => {
    const key = node.publicKey(seed)
    const good = node.sign(message, seed)
    const flip = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1)
    for (const { suite } of suites) {
      for (let at = 0; at < 64; at += 3)
        expect(suite.verify(flip(good, at), message, key)).toBe(false)
      expect(suite.verify(good, flip(message, 5), key)).toBe(false)
      expect(suite.verify(good, message, flip(key, 7))).toBe(false)
      const sealed = suite.seal(seed, bytesOf('n', 24), key, message)
      for (let at = 0; at < sealed.length; at += 5)
        expect(suite.open(seed, bytesOf('n', 24), key, flip(sealed, at))).toBe(null)
      expect(suite.open(seed, bytesOf('n', 24), key, sealed.subarray(0, 15))).toBe(null)
    }
  })
})

describe('inflating', () => {
  const text = Uint8Array.from(bytesOf('text', 300_000).map((byte) => byte & 7))

  test('gives exactly the size stated, and nothing for any other', () => {
    for (const length of [0, 1, 100, 300_000]) {
      const plain = text.subarray(0, length)
      const short = deflateRawSync(plain)
      expect(Buffer.from(inflateExactly(short, length) ?? []).equals(plain)).toBe(true)
      expect(inflateExactly(short, length + 1)).toBe(null)
      if (length > 0) expect(inflateExactly(short, length - 1)).toBe(null)
    }
  })

  test('a bomb is left long before it is inflated', () => {
    const megabytes = (count: number) =>
      deflateRawSync(new Uint8Array(count * 1024 * 1024), { level: 9 })
    const time = (bytes: Uint8Array, size: number) => {
      const from = performance.now()
      const inflated = inflateExactly(bytes, size)
      return { took: performance.now() - from, inflated }
    }
    const honest = time(megabytes(8), 8 * 1024 * 1024)
    const bomb = time(megabytes(64), 1024)
    expect(honest.inflated).not.toBe(null)
    expect(bomb.inflated).toBe(null)
    // Without the limit it would take eight times as long as the honest one.
    expect(bomb.took).toBeLessThan(honest.took * 4)
  })

  test('garbage is refused without a throw', () => {
    for (let at = 0; at < 200; at++) {
      const bytes = bytesOf(`garbage ${String(at)}`, at * 7)
      expect(() => inflateExactly(bytes, 1000)).not.toThrow()
    }
  })
})
