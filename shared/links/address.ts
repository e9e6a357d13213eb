import { bytesOf, wordsOf } from '#shared/people/invite-words.ts'

/** Bytes of an IPv4 address and a port. */
const spelledBytes = 6

/** An address to connect to as people have it: a WebSocket address, a name or number with its port, or six words. Null for anything else. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim()
  const spelled = bytesOf(trimmed, spelledBytes)
  if (spelled.ok) return urlOf(spelled.bytes)
  const [, scheme = 'ws://', place] =
    /^(wss?:\/\/)?((?:\[[0-9a-f:.]+\]|[\p{L}\p{N}.-]+)(?::\d{1,5})?)\/?$/iu.exec(trimmed) ?? []
  if (place === undefined || place.length > 250) return null
  const hasPort = /\]?:\d+$/.test(place)
  // Without a scheme only what names a port is surely meant as an address.
  if (!hasPort && !/^wss?:\/\//i.test(trimmed)) return null
  return `${scheme}${place}`.toLowerCase()
}

/** An address of the local network as six words to read aloud; null where it is no IPv4 address with a port. */
export function addressWords(url: string): readonly string[] | null {
  const found = /^ws:\/\/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3}):(\d{1,5})$/.exec(url)
  if (found === null) return null
  const [a = 0, b = 0, c = 0, d = 0, port = 0] = found.slice(1).map(Number)
  if (Math.max(a, b, c, d) > 255 || port > 65_535) return null
  return wordsOf(new Uint8Array([a, b, c, d, port >> 8, port & 255]))
}

function urlOf(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0, high = 0, low = 0] = bytes
  return `ws://${[a, b, c, d].join('.')}:${String(high * 256 + low)}`
}
