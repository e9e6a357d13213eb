import { FileError } from './file-error.ts'
import { folderOf, writeAll, type FilePort, type OpenFile } from './file-port.ts'

const COPY_BYTES = 1024 * 1024

/** A free name for what is kept aside: `envelopes.log.damaged-1`, then `-2`, and so on. */
async function freeName(files: FilePort, path: string, word: string): Promise<string> {
  const names = new Set(await files.list(folderOf(path)))
  const base = path.slice(path.lastIndexOf('/') + 1)
  let number = 1
  while (names.has(`${base}.${word}-${number}`)) number += 1
  return `${path}.${word}-${number}`
}

/** Move a file that cannot be read out of the way, without touching its bytes. Resolves to its new name. */
export async function moveAside(files: FilePort, path: string): Promise<string> {
  const aside = await freeName(files, path, 'bad')
  await files.rename(path, aside)
  await files.syncFolder(folderOf(path))
  return aside
}

/** Copy the bytes `from`..`to` of an open file durably beside it. Resolves to the copy's name. */
export async function copyAside(
  files: FilePort,
  source: OpenFile,
  { path, word, from, to }: { path: string; word: string; from: number; to: number },
): Promise<string> {
  const aside = await freeName(files, path, word)
  const copy = await files.openFile(aside)
  try {
    for (let at = from; at < to;) {
      const bytes = await source.read(at, Math.min(COPY_BYTES, to - at))
      if (bytes.length === 0) throw new FileError('disk-error', path)
      await writeAll(copy, at - from, bytes)
      at += bytes.length
    }
    await copy.sync()
    await files.syncFolder(folderOf(path))
  } catch (thrown) {
    await files.remove(aside).catch(() => undefined)
    throw thrown
  } finally {
    await copy.close()
  }
  return aside
}
