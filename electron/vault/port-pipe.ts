import type { Pipe } from '#shared/contract/pipe.ts'
import type { PagePort } from './parent-port.ts'

/** A page's message port as a pipe. It starts with the first listener, so nothing sent before is missed. */
export function portPipe(port: PagePort): Pipe {
  return {
    send: (text) => {
      port.postMessage(text)
    },
    onMessage: (hear) => {
      port.on('message', ({ data }) => {
        if (typeof data === 'string') hear(data)
      })
      port.start()
    },
    onClose: (tell) => {
      port.on('close', () => {
        tell()
      })
    },
    close: () => {
      port.close()
    },
  }
}
