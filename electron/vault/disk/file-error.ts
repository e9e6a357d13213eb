import { Refusal } from '#shared/contract/problem.ts'

/** Everything that can go wrong with a file, as far as a person or the vault would act differently. */
export type FileErrorCode =
  | 'disk-full'
  | 'disk-error'
  | 'read-only'
  | 'no-permission'
  | 'not-found'
  | 'already-exists'
  | 'in-use'
  | 'unsafe-path'

/** What a person is told when something could not be kept; the words live in the locales. */
export type DiskProblem = {
  readonly code: 'disk-full' | 'disk-error' | 'read-only' | 'no-permission'
  /** The file inside the vault, for the log and for a helper; never a name somebody typed. */
  readonly values: { readonly file: string }
}

export class FileError extends Error {
  readonly code: FileErrorCode
  readonly path: string

  constructor(code: FileErrorCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause })
    this.name = 'FileError'
    this.code = code
    this.path = path
  }
}

/** A system's errno name as ours. What we do not know is a disk error: never ignored, never guessed better. */
export function fileErrorCode(errno: string): FileErrorCode {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'EROFS':
      return 'read-only'
    case 'EACCES':
    case 'EPERM':
      return 'no-permission'
    case 'ENOENT':
      return 'not-found'
    case 'EEXIST':
      return 'already-exists'
    case 'ENOTEMPTY':
      return 'in-use'
    default:
      return 'disk-error'
  }
}

/** Whatever a file system call threw, as a FileError. */
export function asFileError(thrown: unknown, path: string): FileError {
  if (thrown instanceof FileError) return thrown
  const errno =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
      ? thrown.code
      : ''
  return new FileError(fileErrorCode(errno), path, thrown)
}

/** A failed write as the sentence a person gets. A file that vanished under us is a disk error too. */
export function asDiskProblem(thrown: unknown, file: string): DiskProblem {
  const { code } = asFileError(thrown, file)
  switch (code) {
    case 'disk-full':
    case 'read-only':
    case 'no-permission':
      return { code, values: { file } }
    case 'disk-error':
    case 'not-found':
    case 'already-exists':
    case 'in-use':
    case 'unsafe-path':
      return { code: 'disk-error', values: { file } }
  }
}

/** What a person is told of a disk that refused; every other failure as it came. */
export function toldOf(thrown: unknown): unknown {
  if (!(thrown instanceof FileError)) return thrown
  const { code, values } = asDiskProblem(thrown, thrown.path)
  return new Refusal(code, values, thrown)
}

/** Resolve to null where a file is missing, and pass every other failure on. */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof FileError && thrown.code === 'not-found') return null
    throw thrown
  }
}
