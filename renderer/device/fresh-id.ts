import { toBase64 } from './base64.ts'

/** A record id made by this page: 12 random bytes as base64url. */
export const freshId = (): string =>
  toBase64(crypto.getRandomValues(new Uint8Array(12)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
