/**
 * A two-way line of texts: a WebSocket, a MessagePort, or two ends in one process. Texts arrive whole and in order.
 * `send` never throws; on a closed pipe it drops the text. Each of the two listeners is set once, before anything arrives.
 */
export type Pipe = {
  readonly send: (text: string) => void
  readonly onMessage: (hear: (text: string) => void) => void
  readonly onClose: (gone: () => void) => void
  readonly close: () => void
}
