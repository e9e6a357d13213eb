import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What one thing of a meeting becomes elsewhere. */
type Becomes = 'action' | 'step' | 'goal' | 'asset' | 'round' | 'decision'

/**
 * The id of a record that stands for one thing of a meeting: the same on every computer, so that two people who carry it on
 * without knowing of each other make one record. The first 12 bytes of a SHA-256, in base64url.
 */
export function carriedId(becomes: Becomes, meeting: string, ...of: readonly string[]): string {
  const bytes = sha256(
    utf8ToBytes(JSON.stringify(['commonweave/carried/1', becomes, meeting, ...of])),
  )
  let id = ''
  for (let at = 0; at < 12; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) id += signs[(bits >> shift) & 63] ?? ''
  }
  return id
}
