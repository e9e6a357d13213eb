import { EventEmitter } from 'node:events'
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core'
import { fromWeb } from './addresses.ts'
import { StandInContents } from './contents.ts'
import { StandInIpc } from './ipc.ts'
import { StandInChannel } from './ports.ts'
import { StandInUtility } from './utility.ts'

type Handler = (request: { readonly url: string }) => Promise<Response>
type Verdict = (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void
type Permission = (contents: unknown, name: string, answer?: (yes: boolean) => void) => unknown
type WindowOptions = { readonly webPreferences: { readonly preload: string } }

/** What `import … from 'electron'` gives main in these tests, and what a test looks at of it. */
export class StandInElectron {
  readonly windows: StandInWindow[] = []
  readonly utilities: StandInUtility[] = []
  /** Menus as they were set, the newest last. */
  readonly menus: unknown[] = []
  readonly permissions: Permission[] = []
  /** Where pages were led by something else than the app, and what they wanted to open. */
  readonly led: string[] = []
  readonly opened: string[] = []
  /** What was given to the system's browser. */
  readonly outside: string[] = []
  /** How many channels to the vault were made. */
  channels = 0
  readonly ipcMain = new StandInIpc()
  readonly app = new StandInApp(this.windows)
  context: BrowserContext | null = null
  #pages: Handler = () => Promise.resolve(new Response(null, { status: 404 }))
  #verdict: Verdict = (_details, answer) => {
    answer({ cancel: false })
  }

  readonly protocol = {
    registerSchemesAsPrivileged: () => {},
    handle: (_scheme: string, handler: Handler) => {
      this.#pages = handler
    },
  }
  readonly session = {
    defaultSession: {
      setPermissionRequestHandler: (ask: Permission) => this.permissions.push(ask),
      setPermissionCheckHandler: (ask: Permission) => this.permissions.push(ask),
      setDevicePermissionHandler: (ask: Permission) => this.permissions.push(ask),
      webRequest: {
        onBeforeRequest: (verdict: Verdict) => {
          this.#verdict = verdict
        },
      },
    },
  }
  readonly safeStorage = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text: string) => Buffer.from(`wrapped ${text}`),
    decryptString: (bytes: Buffer) => bytes.toString().slice('wrapped '.length),
  }
  readonly utilityProcess = {
    fork: (program: string, args: readonly string[]) => {
      const utility = new StandInUtility(program, args)
      this.utilities.push(utility)
      return utility
    },
  }
  readonly Menu = {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => this.menus.push(menu),
  }
  readonly screen = {
    getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }],
  }

  /** Chromium answers from now on. */
  async connect(browser: Browser): Promise<void> {
    this.context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    await this.context.route('**/*', (route) => this.#answer(route))
    this.context.on('page', (page) => void closeIfOpenedByPage(page))
    this.app.begin()
  }

  open(options: WindowOptions): StandInWindow {
    if (this.context === null) throw new Error('a window was opened before the app was ready')
    const contents = new StandInContents(this.context, this.ipcMain, options.webPreferences.preload)
    const window = new StandInWindow(contents, options)
    this.windows.push(window)
    this.app.emit('web-contents-created', {}, contents)
    return window
  }

  /** A request of a page: first whether it may lead somewhere, then whether it may be made, then main's own answer. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = fromWeb(request.url())
    const page = pageOf(request)
    const contents = page === null ? null : await this.#contentsOf(page)
    if (contents === null) {
      // Whatever no window of the app asks for is asked for by one that a page has opened.
      this.opened.push(url)
      this.windows[0]?.webContents.onOpen({ url })
      await route.abort('aborted')
      return
    }
    if (isOfWholePage(request) && this.#isKept(contents, url)) {
      await route.abort('aborted')
      return
    }
    let isCancelled = false
    this.#verdict({ url }, ({ cancel }) => {
      isCancelled = cancel
    })
    if (isCancelled) {
      await route.abort('blockedbyclient')
      return
    }
    const answer = await this.#pages({ url })
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }

  async #contentsOf(page: Page): Promise<StandInContents | null> {
    for (const { webContents } of this.windows)
      if ((await webContents.page) === page) return webContents
    return null
  }

  #isKept(contents: StandInContents, url: string): boolean {
    if (contents.isLoading) return false
    this.led.push(url)
    let isKept = false
    contents.emit('will-navigate', {
      url,
      preventDefault: () => {
        isKept = true
      },
    })
    return isKept
  }
}

/** The page that asks; null for one that was only just opened. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

const closeIfOpenedByPage = async (page: Page) => {
  if ((await page.opener()) !== null) await page.close()
}

const isOfWholePage = (request: Request) =>
  request.isNavigationRequest() && request.frame().parentFrame() === null

/** Electron's BrowserWindow, as far as main uses it. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents
  readonly options: WindowOptions
  /** How often it was brought to the front. */
  focused = 0

  constructor(webContents: StandInContents, options: WindowOptions) {
    super()
    this.webContents = webContents
    this.options = options
  }

  loadURL = (url: string): Promise<void> => this.webContents.load(url)
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  show(): void {}
  focus(): void {
    this.focused += 1
  }
}

/** Electron's app. */
class StandInApp extends EventEmitter {
  readonly #windows: readonly StandInWindow[]
  readonly paths = new Map<string, string>()
  readonly commandLine = { hasSwitch: () => false }
  readonly isPackaged = false
  begin: () => void = () => {}
  readonly #ready = new Promise<void>((resolve) => {
    this.begin = resolve
  })

  constructor(windows: readonly StandInWindow[]) {
    super()
    this.#windows = windows
  }

  enableSandbox(): void {}
  requestSingleInstanceLock = (): boolean => true
  whenReady = (): Promise<void> => this.#ready
  getLocale = (): string => 'en-US'
  getName = (): string => 'Commonweave'
  getPath = (name: string): string => this.paths.get(name) ?? ''
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  quit(): void {
    let isHeld = false
    this.emit('before-quit', {
      preventDefault: () => {
        isHeld = true
      },
    })
    if (isHeld) return
    for (const window of this.#windows) window.emit('close')
    this.emit('quit')
  }
}

export const standIn = new StandInElectron()

/** The module itself. */
export const electronModule = {
  app: standIn.app,
  ipcMain: standIn.ipcMain,
  Menu: standIn.Menu,
  protocol: standIn.protocol,
  safeStorage: standIn.safeStorage,
  screen: standIn.screen,
  session: standIn.session,
  shell: {
    openExternal: (address: string) => Promise.resolve(standIn.outside.push(address)),
  },
  utilityProcess: standIn.utilityProcess,
  dialog: { showMessageBox: () => Promise.resolve({ response: 0 }), showErrorBox: () => {} },
  MessageChannelMain: function make() {
    standIn.channels += 1
    return new StandInChannel()
  },
  BrowserWindow: Object.assign(
    function open(options: WindowOptions) {
      return standIn.open(options)
    },
    { getFocusedWindow: () => standIn.windows[0] ?? null },
  ),
}
