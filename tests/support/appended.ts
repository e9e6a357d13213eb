export const childSpaceId = new Uint8Array(16).fill(5)

/** What the appending child writes under a sequence: of very different lengths, from 8 bytes to 20 kB. */
export function childPayload(sequence: number): Uint8Array<ArrayBuffer> {
  const length = 8 + ((sequence * 7919) % 23 === 0 ? 20_000 : (sequence * 7919) % 900)
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = (sequence * 31 + at * 17) % 251
  return bytes
}
