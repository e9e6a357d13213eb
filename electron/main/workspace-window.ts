import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { appOrigin } from './app-pages.ts'
import type { WindowDesk } from './window-desk.ts'
import { openAt, placeOf } from './window-place.ts'
import { workspaceWindow } from './windows.ts'

export type WorkspaceWindowPorts = {
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly preload: string
  /** The parts of the screens that windows may take. */
  readonly screens: () => readonly Rectangle[]
  readonly desk: WindowDesk
}

/** The one window people work in: opened where it was, and brought forward rather than opened twice. */
export class WorkspaceWindow {
  readonly #ports: WorkspaceWindowPorts
  #window: BrowserWindow | null = null
  #keeping: Promise<void> = Promise.resolve()

  constructor(ports: WorkspaceWindowPorts) {
    this.#ports = ports
  }

  /** Bring it forward, or open it. */
  show(): BrowserWindow {
    const window = this.#window
    if (window === null) return this.#open()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    return window
  }

  /** Whether a page, by its number, is the one in it. */
  isPage(page: number): boolean {
    return this.#window?.webContents.id === page
  }

  /** Resolves when where it is has been kept. */
  keep(): Promise<void> {
    if (this.#window !== null) this.#keeping = this.#ports.desk.write(placeOf(this.#window))
    return this.#keeping
  }

  #open(): BrowserWindow {
    const { make, preload, screens, desk } = this.#ports
    const kept = desk.read()
    const window = make({ ...workspaceWindow(preload), ...openAt(kept, screens()) })
    this.#window = window
    if (kept?.maximised === true) window.maximize()
    window.on('close', () => {
      void this.keep()
    })
    window.once('closed', () => {
      this.#window = null
    })
    void window.loadURL(`${appOrigin}/index.html`)
    return window
  }
}
