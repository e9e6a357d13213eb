import type { IpcMain, MessageChannelMain, MessagePortMain, WebFrameMain } from 'electron'
import { desktopChannels } from '#shared/contract/desktop.ts'
import { isOurs } from './security/navigation.ts'

export type HandoverPorts = {
  readonly ipc: Pick<IpcMain, 'on'>
  readonly newChannel: () => MessageChannelMain
  /** Waits for the vault; asked for one window again, only the last one counts. */
  readonly whenReady: (window: string, then: () => void) => void
  /** Hand one end to the vault, for a window with this name. */
  readonly toVault: (window: string, port: MessagePortMain) => void
}

/**
 * Give a page that asks for it a port to the vault. Only the top frame of one of our own pages is answered: nothing
 * else can speak with the vault, and main never looks at what goes over the port.
 */
export function handOverPorts({ ipc, newChannel, whenReady, toVault }: HandoverPorts): void {
  ipc.on(desktopChannels.port, ({ senderFrame, sender }) => {
    if (!isTopPage(senderFrame)) return
    const window = `window-${String(sender.id)}`
    whenReady(window, () => {
      if (sender.isDestroyed() || senderFrame.isDestroyed()) return
      const { port1, port2 } = newChannel()
      toVault(window, port1)
      senderFrame.postMessage(desktopChannels.port, null, [port2])
    })
  })
}

/** Whether this is the top frame of one of our pages: a frame inside of one, or one that is gone, is not. */
export const isTopPage = (frame: WebFrameMain | null): frame is WebFrameMain =>
  frame !== null && frame.parent === null && isOurs(frame.url)
