import type { WebSocket } from 'ws'
import type { Pipe } from '#shared/contract/pipe.ts'

/** A page that leaves this much unread, in bytes, is cut off; it comes back and sees only what differs. */
const mostBuffered = 64 * 1024 * 1024

/** A page's WebSocket as a pipe. Anything but text closes it, and an oversized frame ends only its own socket. */
export function socketPipe(socket: WebSocket): Pipe {
  let gone = () => {}
  socket.on('error', () => {
    socket.terminate()
  })
  socket.on('close', () => {
    gone()
  })
  return {
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > mostBuffered) socket.terminate()
      else socket.send(text)
    },
    onMessage: (hear) => {
      socket.on('message', (data, isBinary) => {
        if (isBinary || !Buffer.isBuffer(data)) socket.close(1003)
        else hear(data.toString('utf8'))
      })
    },
    onClose: (tell) => {
      gone = tell
    },
    close: () => {
      socket.close()
    },
  }
}
