import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'

/** A word nobody would write by chance. What people write in these tests begins with it. */
export const canary = 'Quizzaciously'

/** How it would look wherever it is not sealed: as text of either width, in hex, in Base64 at any place, in a packed JSON. */
const looks: readonly Buffer[] = [
  Buffer.from(canary),
  Buffer.from(canary, 'utf16le'),
  Buffer.from(canary, 'utf16le').swap16(),
  Buffer.from(Buffer.from(canary).toString('hex')),
  ...[0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(canary)]).toString('base64')
    // The letters at both ends depend on what stands beside them.
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4))
  }),
]

/** Whether it can be read as it is, or deflated after a head of up to so many bytes. */
export function showsCanary(bytes: Uint8Array, head = 100): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (looks.some((look) => buffer.includes(look))) return true
  return Array.from({ length: head }, (_, at) => inflated(buffer.subarray(at))).some((plain) =>
    looks.some((look) => plain.includes(look)),
  )
}

/** What these bytes inflate to, as far as they go. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Every file below a folder with its path; the path itself is looked at as well. */
export function filesWithCanary(folder: string): readonly string[] {
  return filesIn(folder).filter(
    (path) => showsCanary(Buffer.from(path)) || showsCanary(readFileSync(path)),
  )
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
