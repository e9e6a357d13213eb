type SocketParts = {
  onopen: (() => void) | null
  onmessage: ((event: { readonly data: string }) => void) | null
  onclose: (() => void) | null
}

/**
 * Sockets for y-webrtc's signalling that lead nowhere but to the vault. `receive` hands them what came from there;
 * `renew` ends them, upon which y-webrtc opens the next at once and says again that it is here.
 */
export function createSignalSockets(send: (text: string) => void) {
  const open = new Set<SocketParts>()

  class SignalSocket implements SocketParts {
    onopen: (() => void) | null = null
    onmessage: ((event: { readonly data: string }) => void) | null = null
    onclose: (() => void) | null = null
    onerror: (() => void) | null = null
    binaryType = 'arraybuffer'

    constructor() {
      queueMicrotask(() => {
        open.add(this)
        this.onopen?.()
      })
    }

    send(text: string): void {
      if (isPing(text)) this.onmessage?.({ data: '{"type":"pong"}' })
      else send(text)
    }

    close(): void {
      if (open.delete(this)) this.onclose?.()
    }
  }

  return {
    WebSocket: SignalSocket,
    receive: (text: string) => {
      for (const { onmessage } of open) onmessage?.({ data: text })
    },
    renew: () => {
      for (const socket of open) {
        open.delete(socket)
        socket.onclose?.()
      }
    },
  }
}

const isPing = (text: string) => text === '{"type":"ping"}'
