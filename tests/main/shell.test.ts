import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { answerPage, appOrigin } from '#electron/main/app-pages.ts'
import { answerKeychain } from '#electron/main/keychain.ts'
import { handOverPorts } from '#electron/main/port-handover.ts'
import { isOurs, keepInside } from '#electron/main/security/navigation.ts'
import { refusePermissions } from '#electron/main/security/permissions.ts'
import { refuseForeignRequests } from '#electron/main/security/requests.ts'
import { largeWindow, workspaceWindow } from '#electron/main/windows.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

/* The shell's parts get the pieces of Electron they use handed in; here stand-ins take their place. */

type Listener = (...words: never[]) => void

function pages() {
  const folder = join(makeTempFolder(), 'pages')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, '..', 'secret.html'), 'outside')
  return folder
}

test('pages come with a policy, and only from their folder', async () => {
  const folder = pages()
  const page = await answerPage(`${appOrigin}/`, folder)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect((await answerPage(`${appOrigin}/assets/a.js`, folder)).status).toBe(200)
})

test.each([
  `${appOrigin}/../secret.html`,
  `${appOrigin}/%2e%2e/secret.html`,
  `${appOrigin}/..%2fsecret.html`,
  `${appOrigin}/..%5csecret.html`,
  `${appOrigin}/%00index.html`,
  `${appOrigin}/assets`,
  'app://other/index.html',
  'file:///etc/passwd',
  'not an address',
])('%s is answered with nothing', async (url) => {
  const answer = await answerPage(url, pages())
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})

test('a page cannot be led elsewhere, and opens nothing but our own large view', () => {
  const listeners = new Map<string, Listener>()
  let onOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  const large = vi.fn()
  const contents = {
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: typeof onOpen) => {
      onOpen = handler
    },
  }
  const outside = vi.fn()
  keepInside(contents as never, large, outside)
  const lead = (url: string) => {
    const event = { url, preventDefault: vi.fn() }
    listeners.get('will-navigate')?.(event as never)
    return event.preventDefault.mock.calls.length === 1
  }
  expect(
    ['https://evil.example/', 'file:///etc/passwd', 'app://commonweave.evil/', 'javascript:1'].map(
      lead,
    ),
  ).toEqual([true, true, true, true])
  expect(lead(`${appOrigin}/index.html`)).toBe(false)
  for (const url of ['file:///etc/passwd', 'javascript:1', 'data:text/html,x', 'smb://a/b'])
    expect(onOpen({ url })).toEqual({ action: 'deny' })
  expect(outside).not.toHaveBeenCalled()
  expect(onOpen({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  expect(outside).toHaveBeenCalledExactlyOnceWith('https://example.org/')
  expect(large).not.toHaveBeenCalled()
  expect(onOpen({ url: `${appOrigin}/index.html#/large/round/1` })).toEqual({ action: 'deny' })
  expect(large).toHaveBeenCalledWith('#/large/round/1')
})

test('every permission is refused', () => {
  const asked: boolean[] = []
  refusePermissions({
    setPermissionRequestHandler: (handler: (...words: unknown[]) => void) => {
      handler(null, 'media', (answer: boolean) => asked.push(answer))
    },
    setPermissionCheckHandler: (handler: () => boolean) => asked.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => asked.push(handler()),
  } as never)
  expect(asked).toEqual([false, false, false])
})

test('pages load nothing but what comes with the app', () => {
  const cancelled: boolean[] = []
  let look: (
    details: { url: string },
    answer: (verdict: { cancel: boolean }) => void,
  ) => void = () => undefined
  refuseForeignRequests({
    webRequest: {
      onBeforeRequest: (handler: typeof look) => {
        look = handler
      },
    },
  } as never)
  for (const url of [
    `${appOrigin}/a.js`,
    'data:image/png;base64,',
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///x',
    'ws://x/',
  ])
    look({ url }, ({ cancel }) => cancelled.push(cancel))
  expect(cancelled).toEqual([false, false, true, true, true, true])
})

test('only the top frame of one of our pages gets a port to the vault', () => {
  let ask: Listener = () => undefined
  const given: string[] = []
  handOverPorts({
    ipc: { on: (_name: string, listener: Listener) => (ask = listener) } as never,
    newChannel: () => ({ port1: {}, port2: {} }) as never,
    whenReady: (_window, then) => {
      then()
    },
    toVault: (window) => given.push(window),
  })
  const from = (url: string, parent: object | null) => {
    ask({
      sender: { id: 7, isDestroyed: () => false },
      senderFrame: { url, parent, isDestroyed: () => false, postMessage: vi.fn() },
    } as never)
  }
  from('https://evil.example/', null)
  from(`${appOrigin}/index.html`, {})
  ask({ sender: { id: 7, isDestroyed: () => false }, senderFrame: null } as never)
  expect(given).toEqual([])
  from(`${appOrigin}/index.html`, null)
  expect(given).toEqual(['window-7'])
})

test('a keyring that hides nothing is not taken for a keychain', () => {
  const storage = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'basic_text' as const,
    encryptString: (text: string) => Buffer.from(text),
    decryptString: () => {
      throw new Error('no')
    },
  }
  const ask = { t: 'keychain-available', n: 1 } as const
  expect(answerKeychain(storage, 'linux', ask).answer).toBe('basic-text')
  expect(answerKeychain(storage, 'darwin', ask).answer).toBe('yes')
  expect(
    answerKeychain({ ...storage, isEncryptionAvailable: () => false }, 'win32', ask).answer,
  ).toBe('no')
  expect(answerKeychain(storage, 'darwin', { t: 'keychain-unwrap', n: 2, bytes: 'eA==' })).toEqual({
    t: 'keychain',
    n: 2,
    answer: null,
  })
})

test('windows are sandboxed and isolated', () => {
  for (const window of [workspaceWindow('p'), largeWindow('p')])
    expect(window.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
})

test('our own addresses are told from those that only look like them', () => {
  expect([`${appOrigin}/x`, appOrigin].map(isOurs)).toEqual([true, true])
  expect(
    ['app://commonweave.evil/x', 'app://commonweavex/', 'https://commonweave/'].map(isOurs),
  ).toEqual([false, false, false])
})
