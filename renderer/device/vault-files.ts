import type { VaultLink } from '#shared/contract/link.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { freshId } from './fresh-id.ts'

/** Bytes in one part on the way to the vault; as base64 it fits the contract's 350,000 characters. */
const partBytes = 256 * 1024

type Going = {
  /** Told after each part: bytes handed over so far. */
  readonly onProgress?: (bytes: number) => void
  readonly signal?: AbortSignal
}

/** Hands a file over to the vault part by part and returns the id to name it by in a command. Rejects with a Refusal, or when aborted. */
export async function giveFile(link: VaultLink, blob: Blob, going: Going = {}): Promise<string> {
  const file = freshId()
  for (let at = 0; at === 0 || at < blob.size; at += partBytes) {
    going.signal?.throwIfAborted()
    const part = await blob.slice(at, at + partBytes).arrayBuffer()
    await link.run('files/give', { file, at, bytes: toBase64(new Uint8Array(part)) })
    going.onProgress?.(Math.min(blob.size, at + partBytes))
  }
  return file
}

/** Fetches a file that a command made, whole. Rejects with a Refusal, or when aborted. */
export async function takeFile(
  link: VaultLink,
  file: string,
  going: Going = {},
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; ;) {
    going.signal?.throwIfAborted()
    const { bytes, more } = await link.run('files/take', { file, at })
    const part = fromBase64(bytes)
    parts.push(part)
    at += part.length
    going.onProgress?.(at)
    if (!more) return parts
  }
}
