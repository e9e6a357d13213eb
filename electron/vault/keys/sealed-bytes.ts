import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

const nonceBytes = 24

/** Seal bytes under a 32-byte key: nonce ‖ ciphertext with tag. `purpose` is bound in, so that one file cannot stand for another. */
export function sealBytes(
  key: Uint8Array,
  purpose: string,
  plain: Uint8Array,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const nonce = random(nonceBytes)
  const sealed = xchacha20poly1305(key, nonce, textBytes(purpose)).encrypt(plain)
  const whole = new Uint8Array(nonceBytes + sealed.length)
  whole.set(nonce)
  whole.set(sealed, nonceBytes)
  return whole
}

/** The plain bytes, or null where the key or the purpose is another, or anything was changed. */
export function openBytes(key: Uint8Array, purpose: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < nonceBytes + 16) return null
  try {
    const nonce = sealed.subarray(0, nonceBytes)
    return xchacha20poly1305(key, nonce, textBytes(purpose)).decrypt(sealed.subarray(nonceBytes))
  } catch {
    return null
  }
}

const textBytes = (text: string) => new TextEncoder().encode(text)
