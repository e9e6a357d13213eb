import type { OpenFile } from './file-port.ts'

const WINDOW_BYTES = 1024 * 1024

/** Bytes of a file from anywhere, read in pieces of 1 MiB so that a log of any length needs little memory. */
export type ByteWindow = {
  readonly size: number
  /** Up to `length` bytes from `offset`, fewer only at the end. Valid until the next call. */
  readonly at: (offset: number, length: number) => Promise<Uint8Array>
}

export function createByteWindow(file: Pick<OpenFile, 'read'>, size: number): ByteWindow {
  let start = 0
  let held = new Uint8Array(0)
  return {
    size,
    at: async (offset, length) => {
      const end = Math.min(size, offset + length)
      if (offset < start || end > start + held.length) {
        held = await file.read(offset, Math.max(WINDOW_BYTES, end - offset))
        start = offset
      }
      return held.subarray(offset - start, Math.max(offset, end) - start)
    },
  }
}
