import { open, readFile, rm } from 'node:fs/promises'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { nodeWorld } from '../vault/node-world.ts'
import { newRecordId } from '../vault/space/record-id.ts'

const partBytes = 256 * 1024

/** Hand a file on disk over to the vault, as a page does. */
export async function giveFile(link: VaultLink, path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal('file-not-read', { file: path }, cause)
  })
  const file = newRecordId(nodeWorld.random)
  for (let at = 0; at === 0 || at < bytes.length; at += partBytes) {
    const part = bytes.subarray(at, at + partBytes).toString('base64')
    await link.run('files/give', { file, at, bytes: part })
  }
  return file
}

/** Write a file the vault has made. Never writes over one that is there, and leaves none that is not whole. */
export async function takeFile(link: VaultLink, file: string, path: string): Promise<number> {
  const target = await open(path, 'wx').catch((cause: unknown) => {
    throw new Refusal('file-not-written', { file: path }, cause)
  })
  try {
    let at = 0
    for (let more = true; more;) {
      const part = await link.run('files/take', { file, at })
      const bytes = Buffer.from(part.bytes, 'base64')
      await target.writeFile(bytes)
      at += bytes.length
      more = part.more
    }
    await target.close()
    return at
  } catch (cause) {
    await target.close().catch(() => undefined)
    await rm(path, { force: true })
    throw cause instanceof Refusal ? cause : new Refusal('file-not-written', { file: path }, cause)
  }
}
