import { createByteWindow } from './byte-window.ts'
import { folderOf, writeAll, type FilePort, type OpenFile } from './file-port.ts'
import { unlessMissing } from './file-error.ts'
import {
  encodeHeader,
  FRAME_OVERHEAD,
  HEADER_BYTES,
  MAX_PAYLOAD_BYTES,
  readHead,
  viewOf,
} from './frame.ts'
import type { Scan } from './frame-scan.ts'
import { copyAside } from './kept-aside.ts'

/**
 * Whether the bytes after the last good frame are what a write cut off in the middle leaves: nothing but
 * zeros, or the beginning of the next frame. Anything else is copied aside before it is cut.
 */
async function isPlainTail(file: OpenFile, size: number, scan: Scan): Promise<boolean> {
  const window = createByteWindow(file, size)
  const start = await window.at(scan.end, FRAME_OVERHEAD)
  const head = start.length < FRAME_OVERHEAD ? null : readHead(viewOf(start), 0)
  const isNext = head?.sequence === (scan.frames.at(-1)?.sequence ?? 0) + 1
  const goesOn = scan.end + FRAME_OVERHEAD + (head?.length ?? 0) > size
  if (isNext && goesOn && (head?.length ?? 0) <= MAX_PAYLOAD_BYTES) return true
  if (head === null && size - scan.end < FRAME_OVERHEAD) return true
  return isAllZeros(file, scan.end, size)
}

/**
 * Cut a torn tail; whatever might be more than a cut-off write is kept beside. Resolves to that copy's
 * name. The caller syncs.
 */
export async function cutTail(
  files: FilePort,
  file: OpenFile,
  path: string,
  size: number,
  scan: Scan,
): Promise<string | null> {
  const keptAs = (await isPlainTail(file, size, scan))
    ? null
    : await copyAside(files, file, { path, word: 'tail', from: scan.end, to: size })
  await file.truncate(scan.end)
  return keptAs
}

/**
 * Replace a damaged log by one that holds its good frames, byte for byte with their sequences, after the
 * whole damaged file was copied aside. At every moment the log's name leads to one of the two. Closes `file`.
 * Resolves to the copy's name.
 */
export async function rebuildLog(
  files: FilePort,
  file: OpenFile,
  { path, size, spaceId, scan }: { path: string; size: number; spaceId: Uint8Array; scan: Scan },
): Promise<string> {
  const keptAs = await copyAside(files, file, { path, word: 'damaged', from: 0, to: size })
  const beside = `${path}.new`
  await unlessMissing(files.remove(beside))
  const fresh = await files.openFile(beside)
  try {
    await writeAll(fresh, 0, encodeHeader(spaceId))
    let offset = HEADER_BYTES
    for (const frame of scan.frames) {
      const bytes = await file.read(frame.offset, FRAME_OVERHEAD + frame.length)
      // The one field the checksum does not cover may be the one that was hit.
      viewOf(bytes).setUint32(0, frame.length, true)
      await writeAll(fresh, offset, bytes)
      offset += bytes.length
    }
    await fresh.sync()
  } finally {
    await fresh.close()
  }
  // Windows does not let a file be replaced while it is open.
  await file.close()
  await files.rename(beside, path)
  await files.syncFolder(folderOf(path))
  return keptAs
}

export async function isAllZeros(file: OpenFile, from: number, to: number): Promise<boolean> {
  for (let at = from; at < to;) {
    const bytes = await file.read(at, Math.min(1024 * 1024, to - at))
    if (bytes.length === 0 || bytes.some((byte) => byte !== 0)) return false
    at += bytes.length
  }
  return true
}
