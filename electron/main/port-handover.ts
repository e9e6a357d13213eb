import type { IpcMain, MessageChannelMain, MessagePortMain, WebFrameMain } from 'electron'
import { isOurs } from './security/navigation.ts'

/** The name of the one message between preload and main, both ways. */
export const portChannel = 'commonweave/port'

export type HandoverPorts = {
  readonly ipc: Pick<IpcMain, 'on'>
  readonly newChannel: () => MessageChannelMain
  /** Hand one end to the vault, for a window with this name. */
  readonly toVault: (window: string, port: MessagePortMain) => void
}

/**
 * Give a page that asks for it a port to the vault. Only the top frame of one of our own pages is answered: nothing
 * else can speak with the vault, and main never looks at what goes over the port.
 */
export function handOverPorts({ ipc, newChannel, toVault }: HandoverPorts): void {
  ipc.on(portChannel, ({ senderFrame, sender }) => {
    if (senderFrame === null || !isTopPage(senderFrame)) return
    const { port1, port2 } = newChannel()
    toVault(`window-${String(sender.id)}`, port1)
    senderFrame.postMessage(portChannel, null, [port2])
  })
}

const isTopPage = ({ parent, url }: Pick<WebFrameMain, 'parent' | 'url'>) =>
  parent === null && isOurs(url)
