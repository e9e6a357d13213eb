/**
 * The vault's whole view of a disk. Everything that must survive a power cut is written against this
 * contract, so tests can replace the disk by one that forgets, fails or fills up.
 *
 * A port is rooted at one folder. Paths are relative to it, parts joined by `/` on every system, and a
 * path with an empty part, `.`, `..`, a backslash, a colon or a NUL is refused. What it makes is
 * readable by its owner only (files 0600, folders 0700 where the system knows rights).
 *
 * What survives a power cut:
 * - the bytes of a file, up to the last `sync` of its handle, or all that `writeNew` wrote;
 * - the *name* of a file (made, renamed or removed) only after `syncFolder` of the folder it is in;
 * - a folder, once `makeFolder` has resolved.
 * Anything later may survive whole, in part, in any mixture of sectors, or not at all.
 *
 * Every rejection is a `FileError` with one of the codes of `FileErrorCode`.
 */
export type FilePort = {
  /** Open for writing at known places, making an empty file where there is none. */
  readonly openFile: (path: string) => Promise<OpenFile>
  /** The whole file. Rejects 'not-found'. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Make a file with these bytes and sync them. Rejects 'already-exists' and leaves that file alone. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>
  /** Give a file another name, atomically replacing what had it. Rejects 'not-found'. */
  readonly rename: (from: string, to: string) => Promise<void>
  /** Remove a file. Rejects 'not-found'. */
  readonly remove: (path: string) => Promise<void>
  /** Make the names in a folder durable. `''` is the root. */
  readonly syncFolder: (path: string) => Promise<void>
  /** Names of the files and folders in a folder, sorted. Rejects 'not-found'. */
  readonly list: (path: string) => Promise<readonly string[]>
  /** Make a folder and those above it; one that exists is fine. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Remove an empty folder. Rejects 'not-found', and 'in-use' where something is in it. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Who may read a file; 'unknown' where the system keeps no simple rights. Rejects 'not-found'. */
  readonly readers: (path: string) => Promise<'owner' | 'others' | 'unknown'>
  /**
   * Hold this folder for one process (and one port). Rejects 'in-use' while another holds it. The hold
   * ends with `release` and with the death of the process, however it dies.
   */
  readonly lock: () => Promise<FolderLock>
}

/** A file open for reading and writing at known offsets, in bytes. */
export type OpenFile = {
  readonly size: () => Promise<number>
  /** Up to `length` bytes from `offset`; fewer only at the end of the file. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>
  /** Write at `offset`. Resolves to how many bytes were taken, at least one, perhaps not all (`writeAll`). */
  readonly write: (offset: number, bytes: Uint8Array) => Promise<number>
  /** Make what was written and truncated durable (fdatasync). After a rejection nothing since the last good one is. */
  readonly sync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type FolderLock = { readonly release: () => Promise<void> }

/** Write all of `bytes` at `offset`, going on after short writes. */
export async function writeAll(file: OpenFile, offset: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += await file.write(offset + done, bytes.subarray(done))
  }
}

/** The folder part of a port path; `''` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
