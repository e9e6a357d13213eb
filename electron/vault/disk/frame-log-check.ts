import { createByteWindow } from './byte-window.ts'
import { asDiskProblem, FileError, type DiskProblem } from './file-error.ts'
import { folderOf, writeAll, type FilePort, type OpenFile } from './file-port.ts'
import type { FramePlace } from './frame-at.ts'
import type { FrameIndex } from './frame-index.ts'
import { cutTail, isAllZeros, rebuildLog } from './frame-repair.ts'
import { scanFrames, type Damage } from './frame-scan.ts'
import { encodeHeader, HEADER_BYTES, readHeader } from './frame.ts'
import { copyAside } from './kept-aside.ts'

export type LogHealth =
  | { readonly kind: 'whole'; readonly missing: number }
  /** What a cut-off write left behind was cut; `keptAs` names a copy where it might have been more. */
  | {
      readonly kind: 'tail-cut'
      readonly missing: number
      readonly at: number
      readonly bytes: number
      readonly keptAs: string | null
    }
  /** Something in the middle was damaged. The good frames were kept, the damaged file lies beside. */
  | {
      readonly kind: 'damaged'
      readonly missing: number
      readonly places: readonly Damage[]
      readonly keptAs: string
    }

export type CheckedLog =
  | {
      readonly kind: 'good'
      readonly file: OpenFile
      readonly frames: readonly FramePlace[]
      readonly health: LogHealth
    }
  | { readonly kind: 'other-space' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly problem: DiskProblem }

type Good = Omit<Extract<CheckedLog, { kind: 'good' }>, 'file'>
type Verdict =
  | Good
  | Exclude<CheckedLog, { kind: 'good' | 'unreadable' }>
  /** The file was closed and its name leads to another. */
  | { readonly kind: 'rebuilt'; readonly health: LogHealth }

/** Open a log's file, begin it where there is none, and leave it with nothing but good frames in it. */
export async function verifyLog(
  files: FilePort,
  path: string,
  spaceId: Uint8Array,
): Promise<CheckedLog> {
  let file: OpenFile | null = null
  try {
    file = await files.openFile(path)
    const verdict = await verify(files, file, path, spaceId)
    if (verdict.kind === 'rebuilt') {
      file = await files.openFile(path)
      const rebuilt = await verify(files, file, path, spaceId)
      if (rebuilt.kind !== 'good' || rebuilt.health.kind !== 'whole') {
        throw new FileError('disk-error', path)
      }
      return { ...rebuilt, health: verdict.health, file }
    }
    if (verdict.kind === 'good') return { ...verdict, file }
    await file.close()
    return verdict
  } catch (thrown) {
    await file?.close().catch(() => undefined)
    return { kind: 'unreadable', problem: asDiskProblem(thrown, path) }
  }
}

/**
 * After a failed write: open the file anew, cut what was not acknowledged and check every frame that was.
 * A failed sync may have dropped what the system had taken while later reads still show it, so nothing
 * past the last good sync is believed. Rejects with a FileError where the durable part is not whole.
 */
export async function reopenVerified(
  files: FilePort,
  path: string,
  spaceId: Uint8Array,
  index: FrameIndex,
): Promise<OpenFile> {
  const file = await files.openFile(path)
  try {
    const end = index.end()
    if ((await file.size()) < end) throw new FileError('disk-error', path)
    await file.truncate(end)
    await file.sync()
    const header = readHeader(await file.read(0, HEADER_BYTES), spaceId)
    const scan = await scanFrames(createByteWindow(file, end))
    const isWhole =
      header.kind === 'good' &&
      scan.damage.length === 0 &&
      scan.end === end &&
      scan.frames.at(-1)?.checksum === index.newest()?.checksum
    if (!isWhole) throw new FileError('disk-error', path)
    return file
  } catch (thrown) {
    await file.close().catch(() => undefined)
    throw thrown
  }
}

async function verify(
  files: FilePort,
  file: OpenFile,
  path: string,
  spaceId: Uint8Array,
): Promise<Verdict> {
  const size = await file.size()
  if (size < HEADER_BYTES || (await isAllZeros(file, 0, size))) {
    return beginLog(files, file, path, size, spaceId)
  }
  const header = readHeader(await file.read(0, HEADER_BYTES), spaceId)
  if (header.kind === 'other-space' || header.kind === 'newer-version') return header
  const scan = await scanFrames(createByteWindow(file, size))
  const hole: readonly Damage[] =
    header.kind === 'damaged' ? [{ at: 0, bytes: HEADER_BYTES, missing: 0 }] : []
  const places = [...hole, ...scan.damage]
  const { frames } = scan
  if (places.length > 0) {
    const keptAs = await rebuildLog(files, file, { path, size, spaceId, scan })
    return { kind: 'rebuilt', health: { kind: 'damaged', missing: 0, places, keptAs } }
  }
  if (scan.end < size) {
    const keptAs = await cutTail(files, file, path, size, scan)
    await settle(files, file, path)
    const cut = { kind: 'tail-cut', missing: 0, at: scan.end, bytes: size - scan.end } as const
    return { kind: 'good', frames, health: { ...cut, keptAs } }
  }
  await settle(files, file, path)
  return { kind: 'good', frames, health: { kind: 'whole', missing: 0 } }
}

/**
 * A process may have been ended between writing and syncing. What is read here is shown, sent and built
 * upon, so it has to be as durable as what was acknowledged, and so has the file's name.
 */
async function settle(files: FilePort, file: OpenFile, path: string): Promise<void> {
  await file.sync()
  await files.syncFolder(folderOf(path))
}

async function beginLog(
  files: FilePort,
  file: OpenFile,
  path: string,
  size: number,
  spaceId: Uint8Array,
): Promise<Good> {
  const header = encodeHeader(spaceId)
  const found = await file.read(0, Math.min(size, HEADER_BYTES))
  const isBeginning = found.every((byte, at) => byte === header[at])
  const isPlain = isBeginning || (await isAllZeros(file, 0, size))
  const keptAs = isPlain
    ? null
    : await copyAside(files, file, { path, word: 'tail', from: 0, to: size })
  await file.truncate(0)
  await writeAll(file, 0, header)
  await settle(files, file, path)
  const health: LogHealth =
    size === 0
      ? { kind: 'whole', missing: 0 }
      : { kind: 'tail-cut', missing: 0, at: 0, bytes: size, keptAs }
  return { kind: 'good', frames: [], health }
}
