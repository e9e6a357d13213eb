import type { BrowserWindowConstructorOptions } from 'electron'

const shared = (preload: string): BrowserWindowConstructorOptions => ({
  backgroundColor: '#F2F0EA',
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  },
})

/** The window people work in. */
export const workspaceWindow = (preload: string): BrowserWindowConstructorOptions => ({
  ...shared(preload),
  width: 1440,
  height: 900,
  minWidth: 360,
  minHeight: 480,
})

/** What a projector shows. */
export const largeWindow = (preload: string): BrowserWindowConstructorOptions => ({
  ...shared(preload),
  width: 1280,
  height: 720,
})
