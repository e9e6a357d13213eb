export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

export type Encoding = (typeof encodings)[number]

/** Turns bytes into text, as TextDecoder does; passed in, because this floor has none. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string

/**
 * How a text file is encoded, judged by its bytes: a byte order mark, else the zero bytes UTF-16 has in Latin text,
 * else UTF-8 where every sequence is whole, else Windows-1252, of which Latin-1 text is a part.
 */
export const encodingOf = (bytes: Uint8Array): Encoding =>
  plainlyTold(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')

/** Bytes as text, without a byte order mark. */
export function decodeText(
  bytes: Uint8Array,
  decode: Decode,
): { readonly text: string; readonly encoding: Encoding } {
  const { text, encoding } = decoded(bytes, decode)
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding }
}

/** UTF-8 is tried first: a text without a replacement character was whole, and going through its bytes costs more than reading it. */
function decoded(bytes: Uint8Array, decode: Decode): ReturnType<typeof decodeText> {
  const told = plainlyTold(bytes)
  if (told !== null) return { text: decode(bytes, told), encoding: told }
  const text = decode(bytes, 'utf-8')
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return { text, encoding: 'utf-8' }
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

/** What a byte order mark or the zero bytes of UTF-16 say; null where there are none. */
function plainlyTold(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return withoutMark(bytes)
}

function withoutMark(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000)
  if (looked < 4) return null
  const zeros = [0, 0]
  for (let at = 0; at < looked; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 4 && even < odd / 10) return 'utf-16le'
  return even > looked / 4 && odd < even / 10 ? 'utf-16be' : null
}

/** How many bytes follow a lead byte above ASCII in UTF-8; null where a byte cannot lead. */
function following(lead: number): number | null {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : null
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const count = following(lead)
    if (count === null) return false
    for (let next = 1; next <= count; next += 1)
      if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false
    at += 1 + count
  }
  return true
}
