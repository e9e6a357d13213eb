import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Names what somebody saw, so that an answer to it answers nothing else. */
export const stampOf = (seen: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(seen)))).slice(0, 24)
