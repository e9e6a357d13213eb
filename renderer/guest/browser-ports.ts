import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { keepReceipt } from '#renderer/taking-part/families/receipts.ts'
import type { RoomPorts } from './room-ports.ts'

/** What a phone's browser has for a meeting that came over plain http. `name`: what it keeps is kept under it. */
export const browserPorts = (name: string, language: RoomPorts['language']): RoomPorts => ({
  connect: (address, { onOpen, onBytes, onClose }) => {
    const socket = new WebSocket(address)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', onOpen)
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer) onBytes(new Uint8Array(data))
    })
    socket.addEventListener('close', ({ code }) => {
      onClose(code)
    })
    return {
      send: (bytes) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes))
      },
      close: () => {
        socket.close()
      },
    }
  },
  random: (length) => window.crypto.getRandomValues(new Uint8Array(length)),
  ticks: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = window.setTimeout(call, milliseconds)
    return () => {
      window.clearTimeout(timer)
    }
  },
  kept: {
    read: () => readHere(name),
    write: (text) => {
      keepHere(name, text)
    },
  },
  onBallotIn: keepReceipt,
  language,
})
