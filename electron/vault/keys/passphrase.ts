import { scrypt } from 'node:crypto'
import * as v from 'valibot'

/** Costs of scrypt (RFC 7914). Memory is 128 · N · r bytes: 256 MiB here, about a second on an old laptop. */
export const productCosts = { N: 2 ** 18, r: 8, p: 1 } as const

/** Costs are read from a file, so they are bounded: neither too cheap nor a way to exhaust the memory. */
export const CostsSchema = v.strictObject({
  N: v.picklist([2 ** 10, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20]),
  r: v.literal(8),
  p: v.literal(1),
})

export type Costs = Readonly<v.InferOutput<typeof CostsSchema>>

export const shortestPassphrase = 8

/** A 32-byte key from a passphrase, in Unicode form NFKC so that keyboards agree, and a 16-byte salt. */
export function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: Costs,
): Promise<Uint8Array> {
  const maxmem = 256 * N * r
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem }, (problem, key) => {
      if (problem) reject(problem)
      else resolve(new Uint8Array(key))
    })
  })
}
