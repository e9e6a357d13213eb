import { type DesktopBridge, desktopChannels, type MenuAsk } from '#shared/contract/desktop.ts'
import { pageKeys } from '#shared/contract/window-keys.ts'

declare global {
  interface Window {
    /** Offered by the preload of the desktop app, and by nothing else. */
    readonly commonweave?: DesktopBridge
  }
}

/** Hear what was chosen in the desktop's menus. Returns how to stop. */
export const onMenu = (hear: (ask: MenuAsk) => void): (() => void) =>
  onChannel(desktopChannels.asked, (ask) => {
    if (isMenuAsk(ask)) hear(ask)
  })

/** Hear that something was handed in from outside and waits. Returns how to stop. */
export const onHanded = (hear: () => void): (() => void) => onChannel(desktopChannels.handed, hear)

function onChannel(channel: string, hear: (ask: unknown) => void): () => void {
  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window || typeof data !== 'object' || data === null) return
    if ('channel' in data && data.channel === channel) hear('ask' in data ? data.ask : undefined)
  }
  window.addEventListener('message', listen)
  return () => {
    window.removeEventListener('message', listen)
  }
}

const asks: ReadonlySet<unknown> = new Set<MenuAsk>([
  ...pageKeys.map(({ does }) => does),
  'open-file',
  'coalitions',
  'settings',
])
const isMenuAsk = (ask: unknown): ask is MenuAsk => asks.has(ask)
