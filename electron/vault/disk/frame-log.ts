import { createByteWindow } from './byte-window.ts'
import type { DiskProblem } from './file-error.ts'
import type { FilePort } from './file-port.ts'
import { createFrameAppender } from './frame-appender.ts'
import { createFrameIndex } from './frame-index.ts'
import { reopenVerified, verifyLog, type LogHealth } from './frame-log-check.ts'
import { FRAME_OVERHEAD, isIntact, readHead, viewOf } from './frame.ts'
import { asNotSaved, NotSaved } from './not-saved.ts'

type Frame = { readonly sequence: number; readonly payload: Uint8Array<ArrayBuffer> }

/** A point in a log: a frame's sequence and its checksum, so that another frame with that number is noticed. */
export type LogPosition = { readonly sequence: number; readonly checksum: number }

export type OpenedFrameLog =
  | { readonly kind: 'open'; readonly log: FrameLog; readonly health: LogHealth }
  | { readonly kind: 'other-space' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** The disk refused. Never to be taken for an empty log. */
  | { readonly kind: 'unreadable'; readonly problem: DiskProblem }

/** One space's append-only file. Bytes and places: frame.ts. */
export type FrameLog = {
  /**
   * Add payloads (1 byte to 4 MiB each) as one write. Resolves after fdatasync to the last one's sequence; rejects with
   * `NotSaved` where they are not durable, and so does every later append until `retry` succeeds.
   */
  readonly append: (payloads: readonly Uint8Array[]) => Promise<number>
  /** Why nothing can be added at present, or null. */
  readonly failure: () => DiskProblem | null
  /**
   * After a failure: open the file anew, cut what was not acknowledged, and read all of it again. Resolves to null once
   * appending works, otherwise to what is still in the way.
   */
  readonly retry: () => Promise<DiskProblem | null>
  /** Durable frames whose sequence is above `after`, in order, up to the last one at the time of asking. */
  readonly frames: (after?: number) => AsyncGenerator<Frame, void, undefined>
  /** One durable frame's payload, or null where the log has none of that sequence. */
  readonly read: (sequence: number) => Promise<Uint8Array<ArrayBuffer> | null>
  /** The last durable frame; sequence 0 in an empty log. */
  readonly position: () => LogPosition
  /** Whether the very frame of this position is in the log. */
  readonly holds: (position: LogPosition) => boolean
  /** Wait for what is being written, then close. */
  readonly close: () => Promise<void>
}

/**
 * Open a space's log, or begin one. What is torn or damaged is put right first (frame-log-check.ts) and said in `health`;
 * what cannot be read for reasons of the disk is left exactly as it is.
 */
export async function openFrameLog(
  files: FilePort,
  path: string,
  { spaceId }: { readonly spaceId: Uint8Array },
): Promise<OpenedFrameLog> {
  const checked = await verifyLog(files, path, spaceId)
  if (checked.kind !== 'good') return checked
  const index = createFrameIndex(checked.frames)
  const health = { ...checked.health, missing: index.missing() }
  let file = checked.file
  let appender = createFrameAppender(file, path, index)
  let isClosed = false
  let retrying: Promise<DiskProblem | null> | null = null

  async function* frames(after = 0): AsyncGenerator<Frame, void, undefined> {
    const end = index.end()
    // Not the file itself: `retry` may open it anew while somebody reads.
    const window = createByteWindow({ read: (at, length) => file.read(at, length) }, end)
    for (let row = index.after(after); row !== null; row = index.after(row.sequence)) {
      if (row.offset >= end) return
      const bytes = await window.at(row.offset, FRAME_OVERHEAD + row.length)
      yield { sequence: row.sequence, payload: payloadOf(bytes) }
    }
  }

  function payloadOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const isWhole = bytes.length >= FRAME_OVERHEAD && isIntact(readHead(viewOf(bytes), 0), bytes)
    if (!isWhole) throw new NotSaved({ code: 'disk-error', values: { file: path } })
    return bytes.slice(FRAME_OVERHEAD)
  }

  async function retry(): Promise<DiskProblem | null> {
    await appender.settled()
    const failure = appender.failure()
    if (failure === null || isClosed) return failure?.problem ?? null
    try {
      const fresh = await reopenVerified(files, path, spaceId, index)
      await file.close().catch(() => undefined)
      file = fresh
      appender = createFrameAppender(file, path, index)
      return null
    } catch (thrown) {
      return asNotSaved(thrown, path).problem
    }
  }

  const log: FrameLog = {
    append: (payloads) => appender.append(payloads),
    failure: () => appender.failure()?.problem ?? null,
    retry: () => (retrying ??= retry().finally(() => (retrying = null))),
    frames,
    read: async (sequence) => {
      const row = index.find(sequence)
      if (row === null) return null
      return payloadOf(await file.read(row.offset, FRAME_OVERHEAD + row.length))
    },
    position: () => {
      const newest = index.newest()
      return { sequence: newest?.sequence ?? 0, checksum: newest?.checksum ?? 0 }
    },
    holds: ({ sequence, checksum }) =>
      sequence === 0 || index.find(sequence)?.checksum === checksum,
    close: async () => {
      isClosed = true
      await appender.settled()
      await file.close()
    },
  }
  return { kind: 'open', log, health }
}
