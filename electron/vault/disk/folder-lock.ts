import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { FileError } from './file-error.ts'
import type { FolderLock } from './file-port.ts'

/**
 * Hold a folder for this process, in a way the operating system itself ends when the process dies.
 *
 * A lock file with a process id needs somebody to judge whether it is stale, ids are used again, and two
 * that judge at the same moment both take over. So nothing here is ever stale:
 * - Linux: an abstract socket named after the folder's device and inode. Binding is exclusive and nothing
 *   stays on disk. Two processes in different network namespaces do not see each other.
 * - macOS and the BSDs: `open` with O_EXLOCK, which takes an flock together with the file.
 * - Windows: `open` with share mode none, which libuv offers under the name UV_FS_O_EXLOCK.
 * A folder on a network share held from two computers is not guarded against.
 */
export async function lockFolder(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<FolderLock> {
  switch (platform) {
    case 'linux':
    case 'android':
      return holdSocket(folder)
    case 'win32':
      return holdFile(folder, WINDOWS_SHARE_NONE)
    default:
      return holdFile(folder, BSD_EXLOCK | constants.O_NONBLOCK)
  }
}

// Neither value is in node:fs constants; libuv passes both through (libuv include/uv/win.h, BSD sys/fcntl.h).
const WINDOWS_SHARE_NONE = 0x10000000
const BSD_EXLOCK = 0x20

async function holdFile(folder: string, exclusively: number): Promise<FolderLock> {
  const flags = constants.O_RDWR | constants.O_CREAT | exclusively
  try {
    const handle = await open(join(folder, 'in-use.lock'), flags, 0o600)
    return { release: () => handle.close() }
  } catch (thrown) {
    const held = ['EBUSY', 'EAGAIN', 'EWOULDBLOCK']
    if (thrown instanceof Error && 'code' in thrown && held.includes(String(thrown.code))) {
      throw new FileError('in-use', '', thrown)
    }
    throw thrown
  }
}

async function holdSocket(folder: string): Promise<FolderLock> {
  const { dev, ino } = await stat(folder, { bigint: true })
  // Filled to the full 108 bytes of sun_path: some libuv versions pad a shorter name with zeros and
  // others do not, and two that differ would not exclude each other.
  const name = `\0commonweave-vault-${dev}-${ino}-`.padEnd(108, '.')
  const server = createServer((caller) => caller.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (thrown) => {
      const held = 'code' in thrown && thrown.code === 'EADDRINUSE'
      reject(held ? new FileError('in-use', '', thrown) : thrown)
    })
    server.listen(name, resolve)
  })
  // The hold must not keep a process alive that has nothing else to do.
  server.unref()
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
