/** One end of a link that carries whole frames, whatever carries them. */
export type Pipe = {
  readonly send: (bytes: Uint8Array) => void
  /** Bytes given to `send` that have not left this computer. */
  readonly buffered: () => number
  /** Resolves when little is buffered, or when the pipe is closed. */
  readonly drained: () => Promise<void>
  readonly close: (code: number) => void
}

/** Below this many bytes a pipe counts as drained. */
export const littleBuffered = 128 * 1024
