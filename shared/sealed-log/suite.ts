/**
 * The cryptography of the sealed log (PROTOCOL.md section 2), as a port.
 *
 * Every implementation gives the same bytes and the same verdict on every input, hostile ones included;
 * tests/sealed-log holds the suite each must pass. Nothing here draws randomness: keys and nonces come in.
 */
export type Suite = {
  /** SHA-256. */
  readonly hash: (bytes: Uint8Array) => Uint8Array
  /** HKDF-SHA256, `length` bytes. */
  readonly hkdf: (key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) => Uint8Array
  /** The Ed25519 public key of a 32-byte seed. */
  readonly publicKey: (seed: Uint8Array) => Uint8Array
  /** An Ed25519 signature by a 32-byte seed. */
  readonly sign: (message: Uint8Array, seed: Uint8Array) => Uint8Array
  /** The strict check of PROTOCOL.md section 2; false for any malformed input. */
  readonly verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean
  /** XChaCha20-Poly1305; the 16-byte tag is at the end. */
  readonly seal: (
    key: Uint8Array,
    nonce: Uint8Array,
    associated: Uint8Array,
    plain: Uint8Array,
  ) => Uint8Array
  /** The plain bytes, or null when anything was changed. */
  readonly open: (
    key: Uint8Array,
    nonce: Uint8Array,
    associated: Uint8Array,
    sealed: Uint8Array,
  ) => Uint8Array | null
  /** Raw deflate. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  /** Inflate to exactly `size` bytes; null for anything else, in time and memory bounded by `size`. */
  readonly inflate: (bytes: Uint8Array, size: number) => Uint8Array | null
}
