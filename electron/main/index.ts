import { homedir } from 'node:os'
import { join } from 'node:path'
import { env, platform } from 'node:process'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron'
import { cliWords, languageOf } from '#electron/cli/words.ts'
import { vaultFolder } from '#electron/vault/place.ts'
import { answerPage, appOrigin, appScheme } from './app-pages.ts'
import { answerKeychain } from './keychain.ts'
import { handOverPorts } from './port-handover.ts'
import { keepInside } from './security/navigation.ts'
import { refusePermissions } from './security/permissions.ts'
import { refuseForeignRequests } from './security/requests.ts'
import { VaultProcess } from './vault-process.ts'
import { largeWindow, workspaceWindow } from './windows.ts'

const out = join(import.meta.dirname, '..')
const preload = join(out, 'preload/index.cjs')

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()

if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.quit()

function open(): void {
  const pages = join(out, 'renderer')
  protocol.handle(appScheme, ({ url }) => answerPage(url, pages))
  refusePermissions(session.defaultSession)
  refuseForeignRequests(session.defaultSession)
  const vault = new VaultProcess({
    fork: () =>
      utilityProcess.fork(
        join(out, 'vault/main.js'),
        [vaultFolder({ platform, home: homedir(), env })],
        {
          serviceName: 'Commonweave vault',
        },
      ),
    forkHub: () =>
      utilityProcess.fork(join(out, 'hub/main.js'), [], { serviceName: 'Commonweave hub' }),
    answer: (question) => answerKeychain(safeStorage, platform, question),
    refused: (problem) => {
      const { sentence } = cliWords(languageOf({ LANG: app.getLocale() }))
      dialog.showErrorBox(app.getName(), sentence(problem))
      app.quit()
    },
    restartAfter: 500,
  })
  handOverPorts({
    ipc: ipcMain,
    newChannel: () => new MessageChannelMain(),
    toVault: (window, port) => {
      vault.attach(window, port)
    },
  })
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents, (hash) => {
      void new BrowserWindow(largeWindow(preload)).loadURL(`${appOrigin}/index.html${hash}`)
    })
  })
  const openWorkspace = () => {
    const window = new BrowserWindow(workspaceWindow(preload))
    // For tests/main/launch.test.ts: it is enough that the page came up.
    if (app.commandLine.hasSwitch('smoke'))
      window.webContents.once('did-finish-load', () => {
        app.quit()
      })
    void window.loadURL(`${appOrigin}/index.html`)
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.focus()
    else openWorkspace()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWorkspace()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.once('before-quit', (event) => {
    event.preventDefault()
    void vault.end().finally(() => {
      app.quit()
    })
  })
  openWorkspace()
}
