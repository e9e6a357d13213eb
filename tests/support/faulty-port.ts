import { FileError, fileErrorCode } from '#electron/vault/disk/file-error.ts'
import type { FilePort, OpenFile } from '#electron/vault/disk/file-port.ts'

export type FaultyCall =
  | 'openFile'
  | 'read'
  | 'write'
  | 'sync'
  | 'truncate'
  | 'writeNew'
  | 'rename'
  | 'remove'
  | 'syncFolder'

export type Fault =
  /** From the `at`-th such call on (1 is the first), fail until mended. */
  | {
      readonly call: FaultyCall
      readonly at: number
      readonly errno: 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES'
    }
  /** Take at most this many bytes of every write. */
  | { readonly call: 'write'; readonly short: number }

export type FaultyPort = FilePort & {
  /** From now on everything works again. */
  readonly mend: () => void
  /** From now on this is wrong, instead of what was. Counting starts anew. */
  readonly plan: (faults: readonly Fault[]) => void
  /** How often each call was made since the last plan. */
  readonly count: (call: FaultyCall) => number
}

/** A disk that fails at a chosen call, with the rest of its work done by another port. */
export function faultyPort(inner: FilePort, planned: readonly Fault[] = []): FaultyPort {
  let faults = planned
  const counts = new Map<FaultyCall, number>()

  const attempt = <T>(call: FaultyCall, path: string, work: () => Promise<T>): Promise<T> => {
    const count = (counts.get(call) ?? 0) + 1
    counts.set(call, count)
    for (const fault of faults) {
      if ('errno' in fault && fault.call === call && count >= fault.at) {
        return Promise.reject(new FileError(fileErrorCode(fault.errno), path))
      }
    }
    return work()
  }
  const shortened = (bytes: Uint8Array) => {
    const limit = faults.map((fault) => ('short' in fault ? fault.short : Infinity))
    return bytes.subarray(0, Math.min(bytes.length, ...limit))
  }
  const wrap = (path: string, file: OpenFile): OpenFile => ({
    size: file.size,
    read: (offset, length) => attempt('read', path, () => file.read(offset, length)),
    write: (offset, bytes) => attempt('write', path, () => file.write(offset, shortened(bytes))),
    sync: () => attempt('sync', path, file.sync),
    truncate: (length) => attempt('truncate', path, () => file.truncate(length)),
    close: file.close,
  })

  return {
    ...inner,
    openFile: (path) =>
      attempt('openFile', path, async () => wrap(path, await inner.openFile(path))),
    read: (path) => attempt('read', path, () => inner.read(path)),
    writeNew: (path, bytes) => attempt('writeNew', path, () => inner.writeNew(path, bytes)),
    rename: (from, to) => attempt('rename', from, () => inner.rename(from, to)),
    remove: (path) => attempt('remove', path, () => inner.remove(path)),
    syncFolder: (path) => attempt('syncFolder', path, () => inner.syncFolder(path)),
    mend: () => {
      faults = []
    },
    plan: (next) => {
      faults = next
      counts.clear()
    },
    count: (call) => counts.get(call) ?? 0,
  }
}
