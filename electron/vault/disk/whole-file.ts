import { FileError } from './file-error.ts'
import { folderOf, type FilePort } from './file-port.ts'

const beside = (path: string) => `${path}.new`
const before = (path: string) => `${path}.before`

/**
 * Replace a small file as a whole, and keep what it held before beside it. After a power cut at any moment either the
 * old or the new content is there, under the file's name or as its copy from before.
 */
export async function writeWhole(files: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  await files.remove(beside(path)).catch(ignoreMissing)
  await files.writeNew(beside(path), bytes)
  await files.rename(path, before(path)).catch(ignoreMissing)
  await files.rename(beside(path), path)
  await files.syncFolder(folderOf(path))
}

export type WholeFile<T> =
  | {
      readonly kind: 'read'
      readonly value: T
      /** The file itself was damaged or missing. */ readonly fromBefore: boolean
    }
  | { readonly kind: 'none' }
  /** Something is there and can be read neither as it is nor from its copy. It is left alone. */
  | { readonly kind: 'damaged' }

/** Read a file written by `writeWhole`; `parse` answers null for what is damaged. Rejects where the disk refuses. */
export async function readWhole<T>(
  files: FilePort,
  path: string,
  parse: (bytes: Uint8Array) => T | null,
): Promise<WholeFile<T>> {
  const candidates = [path, beside(path), before(path)]
  let found = false
  for (const [at, candidate] of candidates.entries()) {
    const bytes = await files.read(candidate).catch(ignoreMissing)
    if (bytes === undefined) continue
    found = true
    const value = parse(bytes)
    if (value !== null) return { kind: 'read', value, fromBefore: at > 0 }
  }
  return { kind: found ? 'damaged' : 'none' }
}

function ignoreMissing(cause: unknown): undefined {
  if (cause instanceof FileError && cause.code === 'not-found') return undefined
  throw cause
}
