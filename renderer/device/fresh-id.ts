import { toBase64 } from './base64.ts'

/** A record id made by this page: 12 random bytes as base64url. */
export const freshId = (): string =>
  toBase64(crypto.getRandomValues(new Uint8Array(12)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')

/** What somebody finds their ballot by in the published box: 8 random bytes in lower-case hex. */
export const freshReceipt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
