import { serveFrames } from '#shared/contract/serve.ts'
import type { Gatehouse } from './gatehouse.ts'
import type { ParentPort } from './parent-port.ts'
import { portPipe } from './port-pipe.ts'

/**
 * Serve the windows the main process brings, until it says that this is the end. It may say both while the folder is
 * still being opened, and says nothing twice. `opening`: null for a folder that does not open.
 */
export function serveParent(
  parent: ParentPort,
  opening: Promise<Pick<Gatehouse, 'link' | 'close'> | null>,
  onEnd: () => void,
): void {
  parent.onMessage(({ message, ports: [port] }) => {
    if (message.t === 'window' && port !== undefined)
      void opening.then((gatehouse) => {
        if (gatehouse !== null) serveFrames(gatehouse.link(message.window), portPipe(port))
      })
    if (message.t === 'end') void opening.then((gatehouse) => gatehouse?.close()).finally(onEnd)
  })
}
