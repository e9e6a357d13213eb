import type { Pipe } from '#shared/contract/pipe.ts'
import { createFrameLink, type FrameLink } from './frame-link.ts'

/** A link over message ports: the workspace under Electron. `nextPort` is asked again when the vault had to start anew. */
export const createPortLink = (nextPort: () => Promise<MessagePort>): FrameLink =>
  createFrameLink({ open: async () => openPort(await nextPort()) })

/** A message port as a pipe. It starts with the first listener, so nothing sent before is missed. */
export function openPort(port: MessagePort): Pipe {
  return {
    send(text) {
      port.postMessage(text)
    },
    onMessage(hear) {
      port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') hear(data)
      })
      port.start()
    },
    onClose(tell) {
      port.addEventListener('close', tell)
    },
    close() {
      port.close()
    },
  }
}
