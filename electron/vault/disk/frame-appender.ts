import { writeAll, type OpenFile } from './file-port.ts'
import type { FrameIndex } from './frame-index.ts'
import {
  encodeFrames,
  FRAME_OVERHEAD,
  MAX_FRAMES_PER_WRITE,
  MAX_PAYLOAD_BYTES,
  readHead,
  viewOf,
} from './frame.ts'
import { asNotSaved, type NotSaved } from './not-saved.ts'

const WRITE_BYTES = 8 * 1024 * 1024

type Waiting = {
  readonly payloads: readonly Uint8Array[]
  readonly resolve: (last: number) => void
  readonly reject: (thrown: NotSaved) => void
}

/**
 * Adds frames to an open log: what waits while one write is being synced goes out together in the next,
 * in the order it was asked for. After the first failure nothing is ever written again through this
 * appender, because a file whose sync failed may have lost what the system had taken (fsyncgate).
 */
export type FrameAppender = {
  readonly append: (payloads: readonly Uint8Array[]) => Promise<number>
  readonly failure: () => NotSaved | null
  /** Resolves once nothing is being written. */
  readonly settled: () => Promise<void>
}

export function createFrameAppender(
  file: OpenFile,
  path: string,
  index: FrameIndex,
): FrameAppender {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let failure: NotSaved | null = null

  async function writeWaiting(): Promise<void> {
    // One turn later, so that everything asked for in this turn shares the write.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = takeGroup(waiting)
      waiting = waiting.slice(group.length)
      const payloads = group.flatMap((one) => one.payloads)
      const end = index.end()
      const bytes = encodeFrames(payloads, index.last() + 1)
      try {
        await writeAll(file, end, bytes)
        await file.sync()
      } catch (thrown) {
        failure = asNotSaved(thrown, path)
        // Only tidiness: `retry` cuts again, and what stays was never acknowledged.
        await file.truncate(end).catch(() => undefined)
        for (const one of [...group, ...waiting]) one.reject(failure)
        waiting = []
        break
      }
      noteFrames(end, bytes)
      let last = index.last() - payloads.length
      for (const one of group) one.resolve((last += one.payloads.length))
    }
    running = null
  }

  function noteFrames(end: number, bytes: Uint8Array): void {
    const view = viewOf(bytes)
    for (let at = 0; at < bytes.length;) {
      const { length, sequence, checksum } = readHead(view, at)
      index.add({ sequence, checksum, length, offset: end + at })
      at += FRAME_OVERHEAD + length
    }
  }

  return {
    append: (payloads) => {
      checkPayloads(payloads)
      if (failure !== null) return Promise.reject(failure)
      if (payloads.length === 0) return Promise.resolve(index.last())
      return new Promise((resolve, reject) => {
        waiting.push({ payloads, resolve, reject })
        running ??= writeWaiting()
      })
    },
    failure: () => failure,
    settled: async () => {
      while (running !== null) await running
    },
  }
}

/** As many of the waiting as one write takes: at least one, and nobody's frames in two writes. */
function takeGroup(waiting: readonly Waiting[]): readonly Waiting[] {
  let bytes = 0
  let frames = 0
  const tooMuch = waiting.findIndex((one, at) => {
    frames += one.payloads.length
    bytes += one.payloads.reduce((sum, payload) => sum + FRAME_OVERHEAD + payload.length, 0)
    return at > 0 && (frames > MAX_FRAMES_PER_WRITE || bytes > WRITE_BYTES)
  })
  return tooMuch === -1 ? waiting : waiting.slice(0, tooMuch)
}

function checkPayloads(payloads: readonly Uint8Array[]): void {
  const fits = (payload: Uint8Array) => payload.length > 0 && payload.length <= MAX_PAYLOAD_BYTES
  if (payloads.length > MAX_FRAMES_PER_WRITE || !payloads.every(fits)) {
    throw new RangeError('a write takes up to 65,535 payloads of 1 byte to 4 MiB each')
  }
}
