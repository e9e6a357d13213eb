import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { argv, cwd, env, platform } from 'node:process'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { desktopChannels } from '#shared/contract/desktop.ts'
import { cliWords, languageOf } from '#electron/cli/words.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { vaultFolder } from '#electron/vault/place.ts'
import { answerPage, appOrigin, appScheme } from './app-pages.ts'
import { askWhetherToGoOn } from './ask-person.ts'
import { HandedDesk } from './handed-desk.ts'
import { type HandedIn, readArguments, readLink, readPath } from './handed-in.ts'
import { answerKeychain } from './keychain.ts'
import { MenuKeeper } from './menu-keeper.ts'
import { reopenCrashed } from './page-crash.ts'
import { createPatience } from './patience.ts'
import { handOverPorts } from './port-handover.ts'
import { keepInside } from './security/navigation.ts'
import { refusePermissions } from './security/permissions.ts'
import { refuseForeignRequests } from './security/requests.ts'
import { VaultProcess } from './vault-process.ts'
import { openWindowDesk } from './window-desk.ts'
import { WorkspaceWindow } from './workspace-window.ts'
import { largeWindow } from './windows.ts'
import { desktopWords } from './words.ts'

const out = join(import.meta.dirname, '..')
const preload = join(out, 'preload/index.cjs')
const folder = vaultFolder({ platform, home: homedir(), env })
const handed = new HandedDesk()
let tellPage = () => {}
const now = () => performance.now()

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()
if (!app.commandLine.hasSwitch('user-data-dir')) keepBesideVault()
if (app.requestSingleInstanceLock()) {
  handed.add(...readArguments(argv, { folder: cwd(), platform }))
  void app.whenReady().then(open)
} else app.quit()
app.on('second-instance', (_event, words, from) => {
  hand(...readArguments(words, { folder: from, platform }))
})
app.on('open-url', (event, link) => {
  event.preventDefault()
  hand(readLink(link))
})
app.on('open-file', (event, path) => {
  event.preventDefault()
  hand(readPath(path, { folder: cwd(), platform }))
})

/** Something came from outside of the app: it waits until the page asks for it, which comes forward. */
function hand(...things: readonly (HandedIn | null)[]): void {
  handed.add(...things.filter((one) => one !== null))
  tellPage()
}

/** The shell keeps its own things in a folder of its own there: one app for each vault, and nothing of it roams. */
function keepBesideVault(): void {
  const own = join(folder, 'desktop')
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 })
    app.setPath('userData', own)
  } catch {
    // The vault finds the same, and says so in a sentence.
  }
}

async function open(): Promise<void> {
  const pages = join(out, 'renderer')
  protocol.handle(appScheme, ({ url }) => answerPage(url, pages))
  refusePermissions(session.defaultSession)
  refuseForeignRequests(session.defaultSession)
  const speaks = languageOf({ LANG: app.getLocale() })
  const menu = new MenuKeeper(speaks, {
    platform,
    set: (template) => {
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    },
    ask: (ask) => {
      const window = BrowserWindow.getFocusedWindow() ?? workspace.show()
      window.webContents.send(desktopChannels.asked, ask)
    },
  })
  const words = () => desktopWords(menu.language)
  const quitUnless = async (goesOn: Promise<boolean>, then = () => {}) => {
    if (await goesOn) then()
    else app.quit()
  }
  const utility = (path: string, args: string[], serviceName: string) =>
    utilityProcess.fork(join(out, path), args, { serviceName })
  const vault = new VaultProcess({
    fork: () => utility('vault/main.js', [folder], 'Commonweave vault'),
    forkHub: () => utility('hub/main.js', [], 'Commonweave hub'),
    forkRoomHub: () => utility('hub/room/main.js', [], 'Commonweave room'),
    answer: (question) => answerKeychain(safeStorage, platform, question),
    refused: (problem) => {
      dialog.showErrorBox(app.getName(), cliWords(menu.language).sentence(problem))
      app.quit()
    },
    speaks: (language) => {
      menu.speak(language ?? speaks)
    },
    patience: createPatience(now),
    failing: () => {
      const { t } = words()
      const said = { what: t('vault.failing'), text: t('vault.failing.text'), go: t('go-on') }
      void quitUnless(askWhetherToGoOn(dialog, words(), said))
    },
  })
  handOverPorts({
    ipc: ipcMain,
    newChannel: () => new MessageChannelMain(),
    whenReady: (window, then) => {
      vault.whenReady(window, then)
    },
    toVault: (window, port) => {
      vault.attach(window, port)
    },
  })
  const desk = await openWindowDesk(nodeFilePort(app.getPath('userData')))
  const workspace = new WorkspaceWindow({
    make: (options) => new BrowserWindow(options),
    preload,
    screens: () => screen.getAllDisplays().map(({ workArea }) => workArea),
    desk,
  })
  tellPage = () => {
    workspace.show().webContents.send(desktopChannels.handed)
  }
  handed.answer(ipcMain, (page) => workspace.isPage(page))
  app.on('web-contents-created', (_event, contents) => {
    keepInside(
      contents,
      (hash) => {
        void new BrowserWindow(largeWindow(preload)).loadURL(`${appOrigin}/index.html${hash}`)
      },
      (address) => {
        void shell.openExternal(address)
      },
    )
    reopenCrashed(contents, {
      patience: createPatience(now),
      again: () => {
        handed.add({ kind: 'again' })
      },
      failing: (reload) => {
        const { t } = words()
        const go = t('page.open-again')
        const said = { what: t('page.failing'), text: t('page.failing.text'), go }
        void quitUnless(askWhetherToGoOn(dialog, words(), said), reload)
      },
    })
    const standAt = () => {
      if (BrowserWindow.getFocusedWindow()?.webContents === contents)
        menu.standAt(contents.getURL())
    }
    contents.on('did-navigate-in-page', standAt)
    contents.on('focus', standAt)
  })
  app.on('activate', () => {
    workspace.show()
  })
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit()
    menu.standAt('')
  })
  app.once('before-quit', (event) => {
    event.preventDefault()
    void Promise.all([workspace.keep(), vault.end()]).finally(() => {
      app.quit()
    })
  })
  // The system's own registry is written by the installers, but for Windows, where the app does it.
  if (app.isPackaged && platform === 'win32') app.setAsDefaultProtocolClient('commonweave')
  const { webContents } = workspace.show()
  // For tests/main/launch.test.ts: it is enough that the page came up.
  if (app.commandLine.hasSwitch('smoke'))
    webContents.once('did-finish-load', () => {
      app.quit()
    })
}
