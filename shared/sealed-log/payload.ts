import { ascii, ByteReader, concat, uint } from './bytes.ts'
import { isDocumentName } from './document-name.ts'
import { limits } from './limits.ts'
import type { Suite } from './suite.ts'

/** What is sealed: which document, and content whose meaning the envelope's kind says. */
export type Payload = { readonly name: string; readonly content: Uint8Array }

const plain = 0
const deflated = 1

/** Nothing shorter gains from deflate. */
const worthDeflating = 64

/** Pack a payload, deflated where that is shorter. */
export function packPayload(suite: Suite, { name, content }: Payload): Uint8Array {
  const bytes = concat(uint(name.length, 1), ascii(name), content)
  if (bytes.length >= worthDeflating) {
    const short = suite.deflate(bytes)
    if (short.length + 3 < bytes.length)
      return concat(uint(deflated, 1), uint(bytes.length, 3), short)
  }
  return concat(uint(plain, 1), bytes)
}

/** Read a packed payload; null for anything that is not one. `content` may be a view on `body`. */
export function unpackPayload(suite: Suite, body: Uint8Array): Payload | null {
  const bytes = inflateBody(suite, body)
  if (!bytes || bytes.length > limits.payloadBytes) return null
  const reader = new ByteReader(bytes)
  const letters = reader.take(reader.uint(1))
  if (reader.failed) return null
  const name = String.fromCharCode(...letters)
  return isDocumentName(name) ? { name, content: reader.rest() } : null
}

function inflateBody(suite: Suite, body: Uint8Array): Uint8Array | null {
  const reader = new ByteReader(body)
  const packing = reader.uint(1)
  if (packing === plain && !reader.failed) return reader.rest()
  if (packing !== deflated) return null
  const size = reader.uint(3)
  if (reader.failed || size > limits.payloadBytes) return null
  return suite.inflate(reader.rest(), size)
}
