import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopBridge, desktopChannels, type Handed } from '#shared/contract/desktop.ts'

/** The page's window, as far as it is needed here; the rest of the DOM is none of this floor's business. */
declare const window: {
  readonly location: { readonly origin: string }
  readonly postMessage: (message: unknown, origin: string, ports?: readonly unknown[]) => void
}

const { port, asked, handed } = desktopChannels

ipcRenderer.on(port, ({ ports }: { readonly ports: readonly unknown[] }) => {
  window.postMessage(port, window.location.origin, ports)
})
for (const channel of [asked, handed])
  ipcRenderer.on(channel, (_event, ask: unknown) => {
    window.postMessage({ channel, ask }, window.location.origin)
  })

const bridge: DesktopBridge = {
  requestPort: () => {
    ipcRenderer.send(port)
  },
  takeHanded: (): Promise<Handed | null> => ipcRenderer.invoke(handed),
}
contextBridge.exposeInMainWorld('commonweave', bridge)
