import { createPortLink } from '#renderer/store/port-link.ts'
import type { FrameLink } from '#renderer/store/frame-link.ts'
import { createSocketLink } from '#renderer/store/socket-link.ts'
import { openSession } from './session.ts'

/** Under Electron the preload offers this; it answers each call with one message that carries a port to the vault. */
declare global {
  interface Window {
    readonly commonweave?: { readonly requestPort: () => void }
  }
}

export const portMessage = 'commonweave/port'

/** The link to this computer's vault: a message port under Electron, else a WebSocket to where the page came from. */
export function openLink(): FrameLink {
  const bridge = window.commonweave
  return bridge === undefined
    ? createSocketLink(openSession)
    : createPortLink(() => nextPort(bridge.requestPort))
}

function nextPort(request: () => void): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== window || data !== portMessage || port === undefined) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
    request()
  })
}
