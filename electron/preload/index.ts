import { contextBridge, ipcRenderer } from 'electron'

/** The page's window, as far as it is needed here; the rest of the DOM is none of this floor's business. */
declare const window: {
  readonly location: { readonly origin: string }
  readonly postMessage: (message: string, origin: string, ports: readonly unknown[]) => void
}

const portChannel = 'commonweave/port'

ipcRenderer.on(portChannel, ({ ports }: { readonly ports: readonly unknown[] }) => {
  window.postMessage(portChannel, window.location.origin, ports)
})

contextBridge.exposeInMainWorld('commonweave', {
  requestPort: () => {
    ipcRenderer.send(portChannel)
  },
})
