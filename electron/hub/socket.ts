import type { RawData, WebSocket } from 'ws'

/** Milliseconds: a ping each time, and the end of a link that has not answered for so long. */
const pingEvery = 10_000
const deadAfter = 25_000

export type SocketEvents = {
  readonly onFrame: (bytes: Uint8Array) => void
  readonly onText: (text: string) => void
  readonly onSending: (message: Uint8Array | string) => void
  readonly onClosed: (code: number) => void
}

/** An open WebSocket as hub and relay use it: whole messages, told when they have left, closed once. */
export type Socket = {
  readonly remote: string
  /** `sent` is called when the bytes have left, or never will. */
  readonly send: (message: Uint8Array | string, sent?: () => void) => void
  readonly close: (code: number) => void
  /** Stop reading, so that the other end feels that this one cannot keep up. */
  readonly pause: () => void
  readonly resume: () => void
}

/** Take over a WebSocket. Errors of any kind end in `onClosed`; none can reach the process. */
export function wrapSocket(webSocket: WebSocket, remote: string, events: SocketEvents): Socket {
  let heard = performance.now()
  let isPaused = false
  const noteLife = () => {
    heard = performance.now()
  }
  const pings = setInterval(() => {
    if (!isPaused && performance.now() - heard > deadAfter) webSocket.terminate()
    else if (webSocket.readyState === webSocket.OPEN) webSocket.ping()
  }, pingEvery)
  webSocket.on('pong', noteLife)
  webSocket.on('ping', noteLife)
  webSocket.on('message', (data: RawData, isBinary) => {
    noteLife()
    const bytes = bytesOf(data)
    if (isBinary) events.onFrame(bytes)
    else events.onText(new TextDecoder().decode(bytes))
  })
  // Without this listener one oversized frame ends the process.
  webSocket.on('error', () => undefined)
  webSocket.on('close', (code) => {
    clearInterval(pings)
    events.onClosed(code)
  })
  return {
    remote,
    send: (message, sent) => {
      if (webSocket.readyState !== webSocket.OPEN) {
        sent?.()
        return
      }
      events.onSending(message)
      webSocket.send(message, () => sent?.())
    },
    close: (code) => {
      webSocket.close(code)
      // A peer that does not answer the closing handshake is not waited for.
      setTimeout(() => {
        webSocket.terminate()
      }, 500).unref()
    },
    pause: () => {
      isPaused = true
      webSocket.pause()
    },
    resume: () => {
      isPaused = false
      noteLife()
      webSocket.resume()
    },
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data))
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}
