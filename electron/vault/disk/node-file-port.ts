import { constants } from 'node:fs'
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asFileError, FileError } from './file-error.ts'
import type { FilePort, OpenFile } from './file-port.ts'
import { lockFolder } from './folder-lock.ts'
import { checkPath } from './safe-path.ts'

const OWNER_FILE = 0o600
const OWNER_FOLDER = 0o700
const onWindows = process.platform === 'win32'

/**
 * The real disk below `root`, an absolute folder. The root is made when first needed (`makeFolder('')`).
 *
 * `sync` is fdatasync, which also writes a changed length; on macOS libuv turns it into F_FULLFSYNC, so it
 * reaches the platter there too. Windows cannot sync a folder and keeps names in its own journal.
 */
export function nodeFilePort(root: string): FilePort {
  const at = (path: string) => join(root, checkPath(path))
  const guard = async <T>(path: string, work: (place: string) => Promise<T>): Promise<T> => {
    try {
      return await work(at(path))
    } catch (thrown) {
      throw asFileError(thrown, path)
    }
  }

  return {
    openFile: (path) =>
      guard(path, async (place) => {
        // Not O_APPEND: Linux then ignores the offset, and a cut tail could not be written over.
        const flags = constants.O_RDWR | constants.O_CREAT
        return openFile(await open(place, flags, OWNER_FILE), path)
      }),
    read: (path) => guard(path, async (place) => new Uint8Array(await readFile(place))),
    writeNew: (path, bytes) => guard(path, (place) => writeNew(place, bytes)),
    rename: (from, to) => guard(from, (place) => renameOver(place, at(to))),
    remove: (path) => guard(path, (place) => rm(place)),
    syncFolder: (path) => guard(path, syncFolder),
    list: (path) => guard(path, async (place) => (await readdir(place)).toSorted()),
    makeFolder: (path) => guard(path, makeFolder),
    removeFolder: (path) => guard(path, (place) => rmdir(place)),
    readers: (path) =>
      guard(path, async (place) => {
        if (onWindows) return 'unknown'
        const { mode } = await stat(place)
        return (mode & 0o077) === 0 ? 'owner' : 'others'
      }),
    lock: () => guard('', (place) => lockFolder(place)),
  }
}

function openFile(handle: FileHandle, path: string): OpenFile {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (thrown) {
      throw asFileError(thrown, path)
    }
  }
  return {
    size: async () => (await guard(handle.stat())).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await guard(handle.read(bytes, done, length - done, offset + done))
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    write: async (offset, bytes) => {
      const { bytesWritten } = await guard(handle.write(bytes, 0, bytes.length, offset))
      if (bytesWritten === 0 && bytes.length > 0) throw new FileError('disk-error', path)
      return bytesWritten
    },
    sync: () => guard(handle.datasync()),
    truncate: (length) => guard(handle.truncate(length)),
    close: () => guard(handle.close()),
  }
}

async function writeNew(place: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(place, 'wx', OWNER_FILE)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (thrown) {
    // Half a file under a new name would only be in the way of the next attempt.
    await rm(place, { force: true }).catch(() => undefined)
    throw thrown
  } finally {
    await handle.close()
  }
}

/** On Windows a scanner or indexer may hold a file for a moment; waiting it out is what works in practice. */
async function renameOver(from: string, to: string): Promise<void> {
  const patience = onWindows ? [10, 40, 160, 640] : []
  for (const wait of patience) {
    try {
      return await rename(from, to)
    } catch (thrown) {
      const busy = ['EPERM', 'EACCES', 'EBUSY']
      if (!(thrown instanceof Error && 'code' in thrown && busy.includes(String(thrown.code)))) {
        throw thrown
      }
      await pause(wait)
    }
  }
  return rename(from, to)
}

async function syncFolder(place: string): Promise<void> {
  if (onWindows) return
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeFolder(place: string): Promise<void> {
  const first = await mkdir(place, { recursive: true, mode: OWNER_FOLDER })
  if (first === undefined) return
  // Each new name lies in the folder above it, from the first one made down to the last.
  const below = relative(first, place)
  const made = below === '' ? 0 : below.split(/[\\/]/).length
  let folder = dirname(place)
  for (let step = 0; step <= made; step += 1) {
    await syncFolder(folder)
    folder = dirname(folder)
  }
}
