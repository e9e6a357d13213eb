import { chmod, open, readFile, stat } from 'node:fs/promises'
import { platform } from 'node:process'
import { Refusal } from '#shared/contract/problem.ts'

const intro = 'commonweave-key-1 '
const keyBytes = 32

/** Make a key file that only its owner may read. Refuses where a file is already there. */
export async function makeKeyFile(path: string, key: Uint8Array): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(`${intro}${Buffer.from(key).toString('base64')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    if (platform !== 'win32') await chmod(path, 0o600)
  } catch (cause) {
    throw new Refusal('key-file-not-made', { file: path }, cause)
  }
}

/**
 * Read a key file. Refuses one that others on this computer may read: then it is no secret. Windows keeps no such
 * rights on the file itself; there the folder's rights decide, and nothing is checked.
 */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Refusal('key-file-unreadable', { file: path }, cause)
  })
  if (platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0)
    throw new Refusal('key-file-open-to-others', { file: path })
  const encoded = text.startsWith(intro) ? text.slice(intro.length).trim() : ''
  const key = new Uint8Array(Buffer.from(encoded, 'base64'))
  if (key.length !== keyBytes) throw new Refusal('key-file-unreadable', { file: path })
  return key
}
