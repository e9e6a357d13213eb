import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { deflateSync } from 'fflate'
import { verifyEd25519 } from './ed25519.ts'
import { inflateExactly } from './inflate.ts'
import type { Suite } from './suite.ts'

/** The suite in plain JavaScript: for pages, which have no node:crypto, and where no secure context is given. */
export const nobleSuite: Suite = {
  hash: (bytes) => sha256(bytes),
  hkdf: (key, salt, info, length) => hkdf(sha256, key, salt, info, length),
  publicKey: (seed) => ed25519.getPublicKey(seed),
  sign: (message, seed) => ed25519.sign(message, seed),
  verify: verifyEd25519,
  seal: (key, nonce, associated, plain) => xchacha20poly1305(key, nonce, associated).encrypt(plain),
  open(key, nonce, associated, sealed) {
    try {
      return xchacha20poly1305(key, nonce, associated).decrypt(sealed)
    } catch {
      return null
    }
  },
  deflate: (bytes) => deflateSync(bytes),
  inflate: inflateExactly,
}
