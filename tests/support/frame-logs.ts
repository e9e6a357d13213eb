import { expect } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import type { LogHealth } from '#electron/vault/disk/frame-log-check.ts'
import { openFrameLog, type FrameLog } from '#electron/vault/disk/frame-log.ts'

export const spaceId = Uint8Array.from({ length: 16 }, (_, at) => at * 16)
export const logPath = 'envelopes.log'

/** The log of the one space these tests have; fails the test where it cannot be opened. */
export async function openLog(
  files: FilePort,
): Promise<{ readonly log: FrameLog; readonly health: LogHealth }> {
  const opened = await openFrameLog(files, logPath, { spaceId })
  expect(opened.kind).toBe('open')
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return opened
}

/** A payload that says which one it is, in 9 bytes or more, so that any mix-up shows. */
export function payload(number: number, length = 40): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(9, length))
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = number * 31 + at * 7
  new DataView(bytes.buffer).setFloat64(0, number)
  return bytes
}

/** Every frame above a sequence, by sequence. */
export async function readAll(log: FrameLog, after = 0): Promise<Map<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>()
  for await (const frame of log.frames(after)) found.set(frame.sequence, frame.payload)
  return found
}
