import type { Pipe } from '#shared/contract/pipe.ts'
import { createFrameLink, type FrameLink } from './frame-link.ts'

/** Where to connect, and the sub-protocols that carry the tab's secret; asked anew for every try. */
export type SocketAddress = { readonly url: string; readonly protocols: readonly string[] }

/** A link over a WebSocket on this computer: the workspace in a browser. */
export const createSocketLink = (address: () => Promise<SocketAddress>): FrameLink =>
  createFrameLink({ open: async () => openSocket(await address()) })

function openSocket({ url, protocols }: SocketAddress): Promise<Pipe> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [...protocols])
    let gone = () => {}
    socket.addEventListener('close', () => {
      reject(new Error('the socket closed before it opened'))
      gone()
    })
    socket.addEventListener('open', () => {
      resolve({
        send(text) {
          if (socket.readyState === WebSocket.OPEN) socket.send(text)
        },
        onMessage(hear) {
          socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (typeof data === 'string') hear(data)
          })
        },
        onClose(tell) {
          gone = tell
        },
        close() {
          socket.close()
        },
      })
    })
  })
}
