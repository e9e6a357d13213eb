import { desktopChannels } from '#shared/contract/desktop.ts'
import '#renderer/device/desktop.ts'
import { createPortLink } from '#renderer/store/port-link.ts'
import type { FrameLink } from '#renderer/store/frame-link.ts'
import { createSocketLink } from '#renderer/store/socket-link.ts'
import { openSession } from './session.ts'

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
      if (source !== window || data !== desktopChannels.port || port === undefined) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
    request()
  })
}
