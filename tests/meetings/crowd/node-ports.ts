import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import type { RoomPorts } from '#renderer/guest/room-ports.ts'

/** What a phone's browser has for a meeting, for the same client in a process of Node. `from`: the address it comes from. */
export function nodePorts(origin: string, from: string | null): RoomPorts {
  let kept: string | null = null
  return {
    connect: (address, { onOpen, onBytes, onClose }) => {
      const socket = new WebSocket(address, {
        origin,
        perMessageDeflate: false,
        ...(from !== null && { localAddress: from }),
      })
      socket.binaryType = 'arraybuffer'
      socket.on('open', onOpen)
      socket.on('message', (data) => {
        if (data instanceof ArrayBuffer) onBytes(new Uint8Array(data))
      })
      socket.on('error', () => undefined)
      socket.on('close', (code) => {
        onClose(code)
      })
      return {
        send: (bytes) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
        },
        close: () => {
          socket.close()
        },
      }
    },
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    ticks: () => performance.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
    kept: { read: () => kept, write: (text) => (kept = text) },
    onBallotIn: () => undefined,
    language: () => 'en',
  }
}
